import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll } from "vitest";

/** The test file's own database: a raw client beside drizzle's, for arranging and for looking behind the curtain. */
export function useDatabase(): { sql: postgres.Sql; url: string } {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("There is no test database: this file belongs into tests/integration.");
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  afterAll(() => sql.end({ timeout: 5 }));
  return { sql, url };
}

/** Makes a database, by default a copy of the migrated template; answers its connection string. */
export async function createDatabase(
  adminUrl: string,
  name = `test_${randomBytes(6).toString("hex")}`,
  template = "template_migrated",
): Promise<string> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin`create database ${admin(name)} template ${admin(template)}`;
  } finally {
    await admin.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
