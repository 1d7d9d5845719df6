import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error plain JavaScript
import { ensureBuilt } from "../../app/commands/preparation.mjs";
// @ts-expect-error plain JavaScript
import { nodeOptions } from "../../app/commands/server-process.mjs";
import { seed } from "../../app/commands/database.ts";
import { freePort } from "../../db/embedded/postmaster.ts";
import { removeEmbedded, startEmbedded } from "../../db/embedded/server.ts";
import { migrateDatabase } from "../../db/migrate.ts";

export interface House {
  url: string;
  databaseUrl: string;
  /** From the process's start to its first answer, the database being up. */
  firstAnswerMs: number;
  memory: { idleMb: number; peakMb: number };
  stop(): Promise<void>;
}

/** The production build in a process of its own, on a durable PostgreSQL of its own with a large community in it. */
export async function openHouse(posts: number, say: (text: string) => void): Promise<House> {
  await ensureBuilt();
  const home = mkdtempSync(join(tmpdir(), "kohtaamo-bench-"));
  const given = process.env.DATABASE_URL;
  const database = given ? { url: given } : await startEmbedded({ home, durable: true });
  await migrateDatabase(database.url);
  await seed("reference", database.url, () => {});
  await seed({ posts }, database.url, say);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, "app/commands/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      PORT: String(port),
      APP_URL: url,
      LOG_LEVEL: "warn",
      // One address and a few hundred people stand for thousands here.
      RATE_LIMIT_FACTOR: "1000000",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await firstAnswer(url, child);
  const firstAnswerMs = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const memory = { idleMb: residentMb(child), peakMb: 0 };
  const watch = setInterval(() => (memory.peakMb = Math.max(memory.peakMb, residentMb(child))), 250);
  return {
    url,
    databaseUrl: database.url,
    firstAnswerMs,
    memory,
    async stop() {
      clearInterval(watch);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      if (!given) await removeEmbedded(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answered = await fetch(`${url}/roadmap`).then(
      async (response) => (await response.arrayBuffer(), response.status < 500),
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The server ended before it answered.");
}

/** Resident memory, from the kernel. */
function residentMb(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
