import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "./processes.ts";
import { removeEmbedded, startEmbedded } from "./server.ts";
import type { EmbeddedServer } from "./server.ts";

const PREFIX = "kohtaamo-throwaway-";

/** A PostgreSQL of one's own for tests: fast, unsafe, in a temporary directory, and gone with `release()`. */
export async function startThrowaway(): Promise<EmbeddedServer> {
  await sweepThrowaways();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(home, 0o711);
  try {
    const server = await startEmbedded({ home, durable: false });
    return { ...server, release: () => removeEmbedded(home) };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** Removes what killed test runs left behind: servers, and their directories. */
export async function sweepThrowaways(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    const home = join(tmpdir(), name);
    if (!isAlive(pid) && existsSync(home)) await removeEmbedded(home).catch(() => {});
  }
}
