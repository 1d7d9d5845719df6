import type { TestProject } from "vitest/node";
import { migrateDatabase } from "../../db/migrate.ts";
import { startThrowaway } from "../../db/embedded/throwaway.ts";
import { createDatabase } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the server's maintenance database, from which test databases are made. */
    adminUrl: string;
  }
}

/** One throw-away PostgreSQL for the run, with a template that is migrated once and copied for each test file. */
export default async function setup(project: TestProject) {
  const server = await startThrowaway();
  try {
    await migrateDatabase(await createDatabase(server.urlOf("postgres"), "template_migrated", "template0"));
  } catch (error) {
    await server.release();
    throw error;
  }
  project.provide("adminUrl", server.urlOf("postgres"));
  return () => server.release();
}
