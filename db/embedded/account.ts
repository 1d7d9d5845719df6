import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The user and group the server process runs as; undefined means: as ourselves. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. In a container we often are root, so the server then gets an unprivileged uid
 * that owns its data. A cluster made earlier keeps the owner it has.
 */
export function serverAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const usable = [...nobodies(), { uid: 65534, gid: 65534 }].find((account) => canRun(account, "true"));
  if (!usable) {
    throw new Error(
      "PostgreSQL does not run as root, and no other user id can be used here. Set DATABASE_URL.",
    );
  }
  return usable;
}

/** initdb wants a user with a name: "nobody" where there is one, else any that is not root. */
function nobodies(): Account[] {
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  const users = lines.map((line) => line.split(":")).filter(([, , uid]) => Number(uid) > 0);
  users.sort(([a], [b]) => Number(b === "nobody") - Number(a === "nobody"));
  return users.map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }));
}

/** Makes the directory; where the server's account cannot get to it (a project below /root), gives one where it can. */
export function reachableDirectory(wanted: string, account: Account | undefined): string {
  makeOpen(wanted);
  if (!account || canRun(account, `test -x "$0"`, wanted)) return wanted;
  const name = `kohtaamo-${createHash("sha256").update(wanted).digest("hex").slice(0, 10)}`;
  for (const parent of ["/var/lib", "/var/tmp", "/tmp"]) {
    const elsewhere = join(parent, name);
    try {
      makeOpen(elsewhere);
      // Temporary directories are everyone's: one that another user made beforehand is not ours to trust.
      const ours = statSync(elsewhere).uid === process.getuid?.();
      if (ours && canRun(account, `test -x "$0"`, elsewhere)) return elsewhere;
    } catch {
      // Read-only or missing: the next one may do.
    }
  }
  throw new Error(
    `The database's user id ${account.uid} can reach neither ${wanted} nor /var/lib. Set DATABASE_URL.`,
  );
}

function makeOpen(directory: string) {
  const first = mkdirSync(directory, { recursive: true });
  if (!first) return;
  // A tight umask would shut the server out of what was just made: let it pass through, not list.
  for (let path = directory; path.length >= first.length; path = dirname(path)) chmodSync(path, 0o711);
}

function canRun(account: Account, script: string, argument = "sh"): boolean {
  return (
    spawnSync("/bin/sh", ["-c", script, argument], { ...account, cwd: "/", stdio: "ignore" }).status === 0
  );
}
