/**
 * The server process itself. Production loads the one built bundle and nothing else; in development Vite compiles
 * the same entry, so that pages, sockets, jobs and database share one module graph either way.
 */
import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const directory = resolve(process.env.BUILD_DIR ?? "build");
const http = createServer();

async function production() {
  const build = await import(pathToFileURL(`${directory}/server/index.js`).href);
  return build.entry.module.serve({ http, build, clientDirectory: `${directory}/client` });
}

async function development() {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    server: { middlewareMode: true, hmr: { server: http } },
    appType: "custom",
  });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build");
  const server = await (await build()).entry.module.serve({ http, build, assets: vite.middlewares });
  return { stop: () => Promise.all([server.stop(), vite.close()]) };
}

const running = await (process.env.NODE_ENV === "production" ? production() : development());

for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
