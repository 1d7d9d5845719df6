import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { reachableDirectory, serverAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, readPassword } from "./cluster.ts";
import { withLock } from "./lock.ts";
import { launchPostmaster, runningPostmaster, stopPostmaster, untilReady } from "./postmaster.ts";
import { untilGone } from "./processes.ts";
import { arrive, leave, someoneUses } from "./users.ts";

export interface EmbeddedServer {
  /** Connection string of the product's database. */
  url: string;
  /** Connection string of another database on the same server. */
  urlOf(database: string): string;
  pid: number;
  /** We no longer need it: the last of its users to leave stops it. */
  release(): Promise<void>;
}

const DEFAULT_HOME = fileURLToPath(new URL("../../data/postgres", import.meta.url));
const DATABASE = "kohtaamo";

/**
 * Starts PostgreSQL on `home`, or takes up the one that runs there already.
 * `background` keeps it running after this process; `durable: false` is for throw-away data only.
 */
export async function startEmbedded(
  options: { home?: string; durable?: boolean; background?: boolean } = {},
): Promise<EmbeddedServer> {
  const { home, clusterDir, account } = place(options.home);
  const durable = options.durable ?? true;
  const user = options.background ? "background" : process.pid;

  const postmaster = await withLock(join(home, "lock"), async () => {
    let running = runningPostmaster(clusterDir);
    if (running?.status === "stopping") {
      await untilGone(running.pid, 60_000);
      running = undefined;
    }
    if (running) running = await untilReady(clusterDir, running.pid).catch(() => undefined);
    if (!running) {
      const binaries = findBinaries(home, account);
      await ensureCluster(home, clusterDir, { binaries, account, durable });
      running = await launchPostmaster(clusterDir, { binaries, account, durable, log: join(home, "log") });
    }
    await ensureDatabase(urlFor(home, running.port, "postgres"));
    arrive(home, user);
    return running;
  });

  return {
    url: urlFor(home, postmaster.port, DATABASE),
    urlOf: (database) => urlFor(home, postmaster.port, database),
    pid: postmaster.pid,
    release: () => releaseEmbedded(home, user),
  };
}

/** Stops the server whoever uses it. Says whether one ran. */
export async function stopEmbedded(wanted?: string): Promise<boolean> {
  const { home, clusterDir } = place(wanted);
  return withLock(join(home, "lock"), async () => {
    const running = runningPostmaster(clusterDir);
    if (running) await stopPostmaster(running.pid);
    rmSync(join(home, "users"), { recursive: true, force: true });
    return Boolean(running);
  });
}

/** Stops the server and deletes all it holds. */
export async function removeEmbedded(wanted?: string): Promise<void> {
  const { home, clusterDir } = place(wanted);
  if (existsSync(clusterDir)) await stopEmbedded(wanted);
  for (const path of [home, wanted ?? home]) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

function place(wanted = DEFAULT_HOME) {
  const account = serverAccount(join(wanted, "cluster"));
  const home = reachableDirectory(wanted, account);
  return { home, clusterDir: join(home, "cluster"), account: serverAccount(join(home, "cluster")) };
}

async function releaseEmbedded(home: string, user: string | number): Promise<void> {
  await withLock(join(home, "lock"), async () => {
    leave(home, user);
    const running = runningPostmaster(join(home, "cluster"));
    if (running && !someoneUses(home)) await stopPostmaster(running.pid);
  });
}

function urlFor(home: string, port: number, database: string): string {
  return `postgres://kohtaamo:${readPassword(home)}@127.0.0.1:${port}/${database}`;
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end();
  }
}
