import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import * as schema from "#db/schema/index";
import { root } from "./sources";

const meta = join(root, "db/migrations/meta");

describe("the schema", () => {
  it("has drifted nowhere from its migrations: npm run db:generate would write nothing", async () => {
    const newest = readdirSync(meta)
      .filter((file) => file.endsWith("_snapshot.json"))
      .sort()
      .at(-1)!;
    const migrated = JSON.parse(readFileSync(join(meta, newest), "utf8"));
    expect(await generateMigration(migrated, generateDrizzleJson(schema))).toEqual([]);
  });

  it("has each migration in its journal, once, in order", () => {
    const journal = JSON.parse(readFileSync(join(meta, "_journal.json"), "utf8")) as {
      entries: { tag: string; when: number }[];
    };
    const files = readdirSync(join(root, "db/migrations"))
      .filter((file) => file.endsWith(".sql"))
      .map((file) => file.replace(".sql", ""));
    expect(journal.entries.map((entry) => entry.tag)).toEqual(files.sort());
    const times = journal.entries.map((entry) => entry.when);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it("leaves no table out of its index", () => {
    const files = readdirSync(join(root, "db/schema")).filter(
      (file) => !["index.ts", "columns.ts"].includes(file),
    );
    const index = readFileSync(join(root, "db/schema/index.ts"), "utf8");
    expect(files.filter((file) => !index.includes(`"./${file}"`))).toEqual([]);
  });
});
