import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number will do, as long as every version of us takes the same. */
const LOCK = 7_106_418;

/** Brings the database up to this version. Several processes may start at once: one migrates, the others wait. */
export async function migrateDatabase(url: string): Promise<void> {
  const guard = postgres(url, { max: 1, onnotice: () => {} });
  const work = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await guard`select pg_advisory_lock(${LOCK})`;
    // The job queue first: our own migrations may speak of its functions.
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
    await migrate(drizzle(work), { migrationsFolder: FOLDER });
  } finally {
    await Promise.all([work.end(), guard.end()]);
  }
}

/** Whether the database is at this version or later: for /readyz. */
export async function isMigrated(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') as table`;
    if (!found?.table) return false;
    const [last] = await sql`select max(created_at) as at from drizzle.__drizzle_migrations`;
    return Number(last?.at ?? 0) >= latestMigration();
  } finally {
    await sql.end();
  }
}

/** When the newest migration in this version was written, as drizzle's journal numbers them. */
export function latestMigration(): number {
  const journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}
