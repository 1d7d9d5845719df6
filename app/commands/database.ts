import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { EnvironmentError, readEnvironment } from "../platform/env.server.ts";
import { startEmbedded } from "../../db/embedded/server.ts";

export interface OpenDatabase {
  url: string;
  embedded: boolean;
  /** Lets the embedded server stop, if nobody else uses it. */
  release(): Promise<void>;
}

/**
 * The database of the setting, or the embedded one where there is no setting. All settings are checked here, before
 * the long steps: what is wrong is an `EnvironmentError` of one line.
 */
export async function openDatabase(options: { background?: boolean } = {}): Promise<OpenDatabase> {
  if (process.env.DATABASE_URL || process.env.DATABASE_URL_FILE) {
    const { DATABASE_URL: url } = readEnvironment(process.env);
    await reach(url);
    return { url, embedded: false, release: async () => {} };
  }
  readEnvironment({ ...process.env, DATABASE_URL: "postgres://the-embedded-one" });
  try {
    const server = await startEmbedded(options);
    return { url: server.url, embedded: true, release: server.release };
  } catch (error) {
    throw new EnvironmentError((error as Error).message);
  }
}

async function reach(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [server] = await sql`select current_setting('server_version_num')::int / 10000 as version`;
    if (server?.version < 15) {
      throw new EnvironmentError(
        `DATABASE_URL names PostgreSQL ${server?.version}: set one of version 15 or later.`,
      );
    }
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(
      `DATABASE_URL names a database that cannot be reached (${(error as Error).message}): set another, or unset it to use the embedded PostgreSQL.`,
    );
  } finally {
    await sql.end();
  }
}

const SEEDING = fileURLToPath(new URL("./seeding.ts", import.meta.url));

/** Runs one of the seedings in a process of its own, so that what it loads does not stay in ours. */
export function seed(
  what: "reference" | "demo" | { posts: number },
  url: string,
  onProgress: (text: string) => void,
): Promise<void> {
  const args = typeof what === "string" ? [what] : ["large", String(what.posts)];
  const child = spawn(process.execPath, ["--import", "tsx", SEEDING, ...args], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const last = text.trim().split("\n").at(-1);
    if (last) onProgress(last);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`Seeding failed:\n${errors}`))));
  });
}
