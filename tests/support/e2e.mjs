/** The e2e stage: a seeded throw-away database, the production build on two free ports, and Playwright against it. */
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { root, stop } from "../../app/commands/programs.mjs";
import { ensureBuilt } from "../../app/commands/preparation.mjs";
import { startServer } from "../../app/commands/server-process.mjs";
import { hasTests, runPlaywright } from "./runners.mjs";

export async function runE2e(filters, closers) {
  const start = Date.now();
  if (!hasTests("tests/e2e")) return { name: "e2e", passed: 0, failed: 0, skipped: 0, start };
  await ensureBuilt();
  await import("../../app/commands/typescript.mjs");
  const { freePort } = await import("../../db/embedded/postmaster.ts");
  const { startThrowaway } = await import("../../db/embedded/throwaway.ts");
  const { migrateDatabase } = await import("../../db/migrate.ts");
  const { seed } = await import("../../app/commands/database.ts");

  const database = await startThrowaway();
  closers.push(database.release);
  await migrateDatabase(database.url);
  await seed("demo", database.url, () => {});
  await copyDatabase(database.url, DEMO_TEMPLATE);

  const server = await startProcess({}, "server.log");
  // Pages alone: what one process is told, the other hears by way of the database.
  const second = await startProcess({ ROLES: "web", DATABASE_POOL: "4" }, "second-server.log");

  const result = await runPlaywright("e2e", filters, {
    KOHTAAMO_E2E_URL: server.url,
    KOHTAAMO_E2E_SECOND_URL: second.url,
    DATABASE_URL: database.url,
    KOHTAAMO_DEMO_TEMPLATE: DEMO_TEMPLATE,
  });
  await Promise.all([stop(server.child), stop(second.child)]);
  // What failed stands last, where one looks first.
  if (result.failed > 0)
    result.details = `The server's last words:\n${tail("server.log")}\n\n${result.details}`;
  return { ...result, start };

  async function startProcess(more, log) {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const env = {
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      APP_URL: url,
      SMTP_URL: "",
      STORAGE_DIR: `${root}/test-results/files`,
      CONTACT_EMAIL: "hello@example.com",
      RATE_LIMIT_FACTOR: "100",
      ...more,
    };
    const { child } = await startServer({ port, env, stdio: "pipe", onChild: logTo(log) });
    closers.push(() => stop(child));
    return { url, child };
  }
}

/** Tests that want a community of their own copy this one, which nobody writes to: tests/e2e/doors.ts. */
const DEMO_TEMPLATE = "demo_template";

async function copyDatabase(url, name) {
  const { default: postgres } = await import("postgres");
  const from = new URL(url).pathname.slice(1);
  // Nobody may be connected to what is copied.
  const sql = postgres(Object.assign(new URL(url), { pathname: "/postgres" }).href, { max: 1 });
  await sql`create database ${sql(name)} template ${sql(from)}`;
  await sql.end();
}

function logTo(name) {
  mkdirSync(`${root}/test-results`, { recursive: true });
  return (child) => {
    const log = createWriteStream(`${root}/test-results/${name}`);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
  };
}

/** Pages that are asked for and not there are what many tests are about. */
function tail(name) {
  const lines = readFileSync(`${root}/test-results/${name}`, "utf8").trimEnd().split("\n");
  return lines
    .filter((line) => !/"status":404|FUTURE CHANGE/.test(line))
    .slice(-30)
    .join("\n");
}
