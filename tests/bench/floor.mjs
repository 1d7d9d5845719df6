/**
 * The floors, in a process of their own: plain node:http that answers each address with the very bytes that the house
 * sent, and raw socket.io that emits the very payload. Told by messages what to send.
 */
import { createServer } from "node:http";
import { Server } from "socket.io";

const answers = new Map();
let payload = null;

const http = createServer((req, res) => {
  if (req.url === "/emit") {
    res.end(String(Date.now()));
    return io.to("room").emit("thread", payload);
  }
  const { status, headers, body } = answers.get(req.url) ?? answers.get("*");
  req.resume().on("end", () => res.writeHead(status, headers).end(body));
});
const io = new Server(http, { path: "/live", transports: ["websocket"], serveClient: false });
io.on("connection", (socket) => socket.join("room"));

process.on("message", ({ answer, emit }) => {
  if (answer) answers.set(answer.path, { ...answer, body: Buffer.from(answer.body, "base64") });
  if (emit) payload = emit;
  process.send("ready");
});
http.listen(0, "127.0.0.1", () => process.send({ port: http.address().port }));
process.once("disconnect", () => process.exit(0));
