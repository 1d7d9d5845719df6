import { start } from "./programs.mjs";
import { Stop } from "./steps.mjs";

/**
 * How Node runs the server. V8 lets a heap grow by as much as it may use at most: with the 4 GB that it takes on a large
 * machine, to four times what is alive. With 768 MB, of which a tenth is alive, it stays small and nothing gets slower.
 */
export const nodeOptions = process.env.NODE_OPTIONS?.includes("--max-old-space-size")
  ? []
  : ["--max-old-space-size=768"];

/** Starts serve.mjs as a child and waits until it answers. */
export async function startServer({ port, env, stdio = "inherit", onChild = () => {} }) {
  const preload = new URL("./with-parent.mjs", import.meta.url).href;
  const child = start(process.execPath, [...nodeOptions, "--import", preload, "app/commands/serve.mjs"], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", stdio, stdio, "ipc"],
  });
  onChild(child);
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  const died = ended.then((reason) => {
    throw new Stop(`The server ended before it answered (${reason}); its own words stand above.`);
  });
  died.catch(() => {});
  await Promise.race([untilAnswering(`http://127.0.0.1:${port}/readyz`), died]);
  return { child, ended };
}

async function untilAnswering(url) {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      await response.arrayBuffer();
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    if (Date.now() > end)
      throw new Stop(`The server did not become ready: ${url} gave no good answer in a minute.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
