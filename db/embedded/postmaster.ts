import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isAlive, isPostgres, pause, untilGone } from "./processes.ts";
import { serverArguments } from "./settings.ts";

export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** The server that runs on this cluster, also one that outlived the process which started it. */
export function runningPostmaster(clusterDir: string): Postmaster | undefined {
  const found = readPidFile(clusterDir);
  return found && isPostgres(found.pid) ? found : undefined;
}

export async function launchPostmaster(
  clusterDir: string,
  options: { binaries: Binaries; account?: Account; durable: boolean; log: string },
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    if ((statSync(options.log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) rmSync(options.log);
    const log = openSync(options.log, "a");
    // Detached: Ctrl-C goes to the whole foreground group, and the database must outlive the server's own shutdown.
    const child = spawn(options.binaries.postgres, serverArguments(clusterDir, port, options.durable), {
      ...options.account,
      env: options.binaries.env,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.unref();
    closeSync(log);
    const ended = new Promise<never>((_, reject) => {
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${lastLines(options.log)}`)));
    });
    ended.catch(() => {});
    try {
      return await Promise.race([untilReady(clusterDir, child.pid), ended]);
    } catch (error) {
      const portTaken = lastLines(options.log).includes("could not bind");
      if (!portTaken || attempt === 5) throw error;
    }
  }
}

/** Waits for the server with that pid, which may be starting, or recovering after a crash. */
export async function untilReady(clusterDir: string, pid?: number): Promise<Postmaster> {
  const end = Date.now() + 120_000;
  for (;;) {
    const found = readPidFile(clusterDir);
    // Only by the pid: the file of a server that was killed hard still says "ready".
    if (found?.status === "ready" && found.pid === pid) return found;
    if (!pid || !isAlive(pid)) throw new Error("PostgreSQL ended while it was starting.");
    if (Date.now() > end) throw new Error("PostgreSQL did not become ready in two minutes.");
    await pause(20);
  }
}

/** Fast shutdown: rolls back what is open, writes a checkpoint, ends; immediate when that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await untilGone(pid, patience)) return;
  }
}

/** Lines of postmaster.pid: pid, data directory, start time, port, socket directory, address, shared memory, status. */
function readPidFile(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? "").trim() } : undefined;
  } catch {
    return undefined;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  } catch {
    return "(no log)";
  }
}
