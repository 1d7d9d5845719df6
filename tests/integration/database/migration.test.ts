import { describe, expect, it } from "vitest";
import { isMigrated, migrateDatabase } from "#db/migrate";
import { createDatabase, useDatabase } from "../../support/database";

describe("bringing a database up to date", () => {
  const { sql, url } = useDatabase();

  it("is done already in a test's database, and knows it", async () => {
    expect(await isMigrated(url)).toBe(true);
  });

  it("can be asked for again, and by several at once", async () => {
    const [before] = await sql`select count(*) from drizzle.__drizzle_migrations`;
    await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
    expect(await sql`select count(*) from drizzle.__drizzle_migrations`).toEqual([before]);
  });

  it("takes an empty database all the way, also when two processes start at once", async () => {
    const admin = new URL(url);
    admin.pathname = "/postgres";
    const empty = await createDatabase(admin.href, undefined, "template0");
    expect(await isMigrated(empty)).toBe(false);
    await Promise.all([migrateDatabase(empty), migrateDatabase(empty)]);
    expect(await isMigrated(empty)).toBe(true);
  });

  it("brings the job queue along", async () => {
    const [queue] = await sql`select to_regclass('graphile_worker.jobs') as jobs`;
    expect(queue?.jobs).toBe("graphile_worker.jobs");
  });
});
