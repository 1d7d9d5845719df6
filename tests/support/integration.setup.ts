import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "../../db/client.ts";
import { createDatabase } from "./database.ts";

/** A database of its own for each test file, in place before the file's own imports run. Nobody drops it: the server goes. */
process.env.DATABASE_URL = await createDatabase(inject("adminUrl"));
process.env.NODE_ENV = "test";
const storage = mkdtempSync(join(tmpdir(), "kohtaamo-files-"));
process.env.STORAGE_DIR = storage;

afterAll(async () => {
  await closeDatabase();
  rmSync(storage, { recursive: true, force: true });
});
