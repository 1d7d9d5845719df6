import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./processes.ts";

/**
 * Who uses the server, one empty file for each process. The last to leave stops it, so that a seeding beside a running
 * demo stops nothing, and a demo killed hard leaves nobody counted. `db:start` is a user that stays until `db:stop`.
 */
export function arrive(home: string, name: string | number = process.pid) {
  mkdirSync(join(home, "users"), { recursive: true });
  writeFileSync(join(home, "users", String(name)), "");
}

export function leave(home: string, name: string | number = process.pid) {
  rmSync(join(home, "users", String(name)), { force: true });
}

export function someoneUses(home: string): boolean {
  mkdirSync(join(home, "users"), { recursive: true });
  return readdirSync(join(home, "users")).some((name) => {
    if (name === "background" || isAlive(Number(name))) return true;
    leave(home, name);
    return false;
  });
}
