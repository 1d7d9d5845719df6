import { fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";

export interface Floor {
  url: string;
  /** From now on the floor answers this path with the bytes that the house gives for it. */
  mirror(from: string, path: string, headers?: Record<string, string>): Promise<{ bytes: number }>;
  answer(status: number, headers: Record<string, string>, body: string): Promise<void>;
  emit(payload: unknown): Promise<void>;
  stop(): void;
}

export async function openFloor(): Promise<Floor> {
  const child = fork(new URL("./floor.mjs", import.meta.url), { execArgv: [] });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const tell = async (message: object) => {
    const told = once(child, "message");
    child.send(message);
    await told;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    async mirror(from, path, headers = {}) {
      const {
        status,
        headers: sent,
        body,
      } = await raw(from + path, { "accept-encoding": "gzip", ...headers });
      for (const hop of ["connection", "keep-alive", "transfer-encoding", "date"]) delete sent[hop];
      sent["content-length"] = String(body.length);
      await tell({ answer: { path, status, headers: sent, body: body.toString("base64") } });
      return { bytes: body.length };
    },
    answer: (status, headers, body) =>
      tell({ answer: { path: "*", status, headers, body: Buffer.from(body).toString("base64") } }),
    emit: (payload) => tell({ emit: payload }),
    stop: () => child.kill(),
  };
}

/** A response's bytes as they came over the wire, still compressed. */
export async function raw(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const asked = request(url, { headers }).end();
  const [response] = await once(asked, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: { ...response.headers }, body: Buffer.concat(chunks) };
}
