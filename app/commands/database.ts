import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startEmbedded } from "../../db/embedded/server.ts";

export interface OpenDatabase {
  url: string;
  embedded: boolean;
  /** Lets the embedded server stop, if nobody else uses it. */
  release(): Promise<void>;
}

/** The database of the setting, or the embedded one where there is no setting. */
export async function openDatabase(options: { background?: boolean } = {}): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, embedded: false, release: async () => {} };
  const server = await startEmbedded(options);
  return { url: server.url, embedded: true, release: server.release };
}

const SEEDING = fileURLToPath(new URL("./seeding.ts", import.meta.url));

/** Runs one of the seedings in a process of its own, so that what it loads does not stay in ours. */
export function seed(
  what: "reference" | "demo-if-empty" | "demo" | { posts: number },
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
