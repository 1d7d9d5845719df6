import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { isAlive } from "#db/embedded/processes";
import { removeEmbedded, startEmbedded, stopEmbedded } from "#db/embedded/server";
import { startThrowaway } from "#db/embedded/throwaway";
import { withLock } from "#db/embedded/lock";

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "kohtaamo-embedded-"));
  chmodSync(home, 0o711);
  return home;
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

describe("the embedded PostgreSQL", () => {
  const home = newHome();
  afterAll(() => removeEmbedded(home));

  it("is PostgreSQL 18, durable, and knows Finnish letters", async () => {
    const server = await startEmbedded({ home });
    const [row] = await ask(
      server.url,
      (sql) => sql`
      select current_setting('server_version_num')::int / 10000 as version, lower('ÄÖÅ') as lower,
        current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`,
    );
    expect(row).toEqual({ version: 18, lower: "äöå", commit: "on", fsync: "on" });
    await server.release();
    expect(isAlive(server.pid)).toBe(false);
  });

  it("keeps what was written, also when its starter is killed hard, and is then taken up again", async () => {
    const script = `
      import { startEmbedded } from ${JSON.stringify(join(process.cwd(), "db/embedded/server.ts"))};
      import postgres from "postgres";
      const server = await startEmbedded({ home: ${JSON.stringify(home)} });
      const sql = postgres(server.url);
      await sql\`create table letters (text text)\`;
      await sql\`insert into letters values ('kirje')\`;
      process.kill(process.pid, "SIGKILL");`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: "ignore",
    });
    const signal = await new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    expect(signal).toBe("SIGKILL");
    const orphan = Number(readFileSync(join(home, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
    expect(isAlive(orphan)).toBe(true);

    const server = await startEmbedded({ home });
    expect(server.pid).toBe(orphan);
    expect(await ask(server.url, (sql) => sql`select text from letters`)).toEqual([{ text: "kirje" }]);
    await server.release();
    expect(isAlive(orphan)).toBe(false);
  });

  it("starts again after the server itself was killed", async () => {
    const first = await startEmbedded({ home });
    process.kill(first.pid, "SIGKILL");
    await expect.poll(() => isAlive(first.pid)).toBe(false);
    const second = await startEmbedded({ home });
    expect(await ask(second.url, (sql) => sql`select count(*)::int from letters`)).toEqual([{ count: 1 }]);
    await second.release();
  });

  it("stays for db:start when others come and go, until it is stopped", async () => {
    const kept = await startEmbedded({ home, background: true });
    const guest = await startEmbedded({ home });
    expect(guest.pid).toBe(kept.pid);
    await guest.release();
    expect(isAlive(kept.pid)).toBe(true);
    expect(await stopEmbedded(home)).toBe(true);
    expect(isAlive(kept.pid)).toBe(false);
    expect(await stopEmbedded(home)).toBe(false);
  });

  it("starts once when two ask at the same moment", async () => {
    const [one, two] = await Promise.all([startEmbedded({ home }), startEmbedded({ home })]);
    expect(one.pid).toBe(two.pid);
    await one.release();
    await two.release();
  });

  it("leaves nothing of a throw-away one", async () => {
    const server = await startThrowaway();
    const [row] = await ask(server.url, (sql) => sql`select current_setting('data_directory') as path`);
    await server.release();
    expect(isAlive(server.pid)).toBe(false);
    expect(existsSync(String(row?.path))).toBe(false);
  });
});

describe("the start's lock", () => {
  const home = newHome();
  afterAll(() => rmSync(home, { recursive: true }));

  it("is held by one at a time, and taken over from the dead", async () => {
    const path = join(home, "lock");
    writeFileSync(path, "999999999");
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    };
    await Promise.all([withLock(path, work), withLock(path, work), withLock(path, work)]);
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });
});
