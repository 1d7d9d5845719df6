import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAlive, pause } from "./processes.ts";

/** Runs `work` while no other process holds the lock file; a lock whose holder has died is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  const end = Date.now() + patience;
  while (!take(path)) {
    if (Date.now() > end)
      throw new Error(`Another start of the database holds ${path}. If none runs, delete that file.`);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears with its content or not at all, and never replaces another.
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    removeIfStale(path);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function removeIfStale(path: string) {
  const holder = pidIn(path);
  if (holder === undefined || isAlive(holder)) return;
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    // Between reading and moving, someone else may have taken it over: then give it back.
    if (pidIn(aside) !== holder) linkSync(aside, path);
  } catch {
    // Gone already: the next try will see.
  } finally {
    rmSync(aside, { force: true });
  }
}

function pidIn(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}
