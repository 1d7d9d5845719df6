import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customerColumns } from "~/domain/customers/registry";
import { startThrowaway } from "../../db/embedded/throwaway.ts";
import { migrateDatabase } from "../../db/migrate.ts";

/** Names by which a column refers to a person, with or without a foreign key. */
const NAMES_A_PERSON =
  /(^|_)(customer|user|person|author|editor|owner|assignee|reporter|helper|asker|staff|actor|poster|member|sender|recipient|merged_into)_id$|_by_id$/;

/** Columns of mixed meaning: a customer's id in some rows, which no name can tell. */
const MIXED = ["watches.subject_id", "audit_log.subject_id", "events.payload", "thread_operations.before"];

/** Columns whose name sounds like a person, but that lead to something else. */
const NO_PERSON = ["threads.merged_into_id"];

let server: Awaited<ReturnType<typeof startThrowaway>>;
let sql: postgres.Sql;
let columns: Set<string>;
let references: Set<string>;

beforeAll(async () => {
  server = await startThrowaway();
  await migrateDatabase(server.url);
  sql = postgres(server.url, { max: 1, onnotice: () => {} });
  columns = new Set(
    (
      await sql`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`
    ).map((row) => row.name as string),
  );
  references = new Set(
    (
      await sql`
        select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.contype = 'f' and c.confrelid in ('customers'::regclass, 'users'::regclass)`
    ).map((row) => row.name as string),
  );
}, 60_000);

afterAll(async () => {
  await sql?.end();
  await server?.release();
});

describe("the registry of columns that refer to a customer", () => {
  test("the walk finds them: by foreign key and by name", () => {
    expect(references.size).toBeGreaterThan(30);
    expect(references).toContain("posts.author_id");
    expect([...columns].filter((name) => NAMES_A_PERSON.test(name.split(".")[1]!))).toContain(
      "events.actor_id",
    );
  });

  test("none is missing", () => {
    const byName = [...columns].filter(
      (name) => NAMES_A_PERSON.test(name.split(".")[1]!) && !NO_PERSON.includes(name),
    );
    const missing = [...new Set([...references, ...byName])].filter((name) => !(name in customerColumns));
    expect(
      missing,
      "say in app/domain/customers/registry.ts what a merge, an export and an erasure do with it",
    ).toEqual([]);
  });

  test("none is named that is gone", () => {
    expect(Object.keys(customerColumns).filter((name) => !columns.has(name))).toEqual([]);
  });

  test("each one named does refer to a person", () => {
    const strangers = Object.keys(customerColumns).filter(
      (name) => !references.has(name) && !MIXED.includes(name) && !NAMES_A_PERSON.test(name.split(".")[1]!),
    );
    expect(strangers).toEqual([]);
  });

  test("a column that must have a value is never set to null by an erasure", async () => {
    const required = new Set(
      (
        await sql`select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = 'public' and is_nullable = 'NO'`
      ).map((row) => row.name as string),
    );
    const impossible = Object.entries(customerColumns).filter(
      ([name, rule]) => rule.erase === "null" && required.has(name),
    );
    expect(impossible).toEqual([]);
  });

  test("the ledger is never rewritten", () => {
    const ledger = Object.entries(customerColumns).filter(([name]) => name.startsWith("ledger_"));
    expect(ledger.length).toBeGreaterThan(0);
    for (const [, rule] of ledger) {
      expect(["transfer", "block"]).toContain(rule.merge);
      expect(rule.erase).toBe("keep");
    }
  });
});
