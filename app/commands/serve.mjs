/**
 * The server process itself. Production loads the one built bundle and nothing else; in development Vite compiles
 * the same entry, so that pages, sockets, jobs and database share one module graph either way.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const directory = resolve(process.env.BUILD_DIR ?? "build");

async function production() {
  const build = await import(pathToFileURL(`${directory}/server/index.js`).href);
  return build.entry.module.serve({ build, clientDirectory: `${directory}/client` });
}

async function development() {
  const { createServer } = await import("vite");
  let ready;
  const vite = new Promise((done) => (ready = done));
  // The sockets' HTTP server must be there before Vite hangs its own socket on it, so Vite starts twice over: once to
  // load the house, and as middleware when the house asks for its assets.
  const loader = await createServer({ server: { middlewareMode: true, hmr: false }, appType: "custom" });
  const load = (from) => from.ssrLoadModule("virtual:remix/server-build");
  const first = await load(loader);
  const running = await first.entry.module.serve({
    build: async () => load(await vite),
    assets: async (http) => {
      await loader.close();
      const server = await createServer({ server: { middlewareMode: true, hmr: { server: http } }, appType: "custom" });
      ready(server);
      return server.middlewares;
    },
  });
  return { stop: async () => (await running.stop(), (await vite).close()) };
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
