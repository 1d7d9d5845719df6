import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { INITDB_ARGUMENTS } from "./settings.ts";

const run = promisify(execFile);

/** Makes the cluster the first time. It is made aside and moved in whole, so that an interrupted start leaves no half. */
export async function ensureCluster(
  home: string,
  clusterDir: string,
  options: { binaries: Binaries; account?: Account; durable: boolean },
): Promise<void> {
  if (existsSync(join(clusterDir, "PG_VERSION"))) return checkVersion(clusterDir);
  const { account, binaries } = options;
  const unfinished = join(home, "cluster.unfinished");
  const passwordFile = join(home, "password.initdb");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, ensurePassword(home), { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const sync = options.durable ? [] : ["--no-sync"];
    const args = ["-D", unfinished, `--pwfile=${passwordFile}`, ...INITDB_ARGUMENTS, ...sync];
    await initdb(binaries, args, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, clusterDir);
}

async function initdb(binaries: Binaries, args: string[], account: Account | undefined): Promise<void> {
  const options = { ...account, env: binaries.env, cwd: "/" };
  try {
    await run(binaries.initdb, args, options);
  } catch (error) {
    const words = (error as { stderr?: string }).stderr?.trim() || String(error);
    if (!words.includes("user does not exist")) throw new Error(words);
    // A container may give us a number without a name, and initdb insists on one. In a user namespace we are "nobody".
    const asNobody = ["--user", "--map-user=65534", "--map-group=65534", "--", binaries.initdb, ...args];
    await run("unshare", asNobody, options).catch(() => {
      throw new Error(`${words}. Give the user id an entry in /etc/passwd, or set DATABASE_URL.`);
    });
  }
}

/** Loopback is open to every user of the machine; the password is not. */
export function readPassword(home: string): string {
  return readFileSync(join(home, "password"), "utf8").trim();
}

function ensurePassword(home: string): string {
  const password = randomBytes(24).toString("base64url");
  writeFileSync(join(home, "password"), password, { mode: 0o600 });
  return password;
}

function checkVersion(clusterDir: string) {
  const version = readFileSync(join(clusterDir, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new Error(
      `${clusterDir} was made by PostgreSQL ${version}, and this is 18. Move it away, or set DATABASE_URL.`,
    );
  }
}
