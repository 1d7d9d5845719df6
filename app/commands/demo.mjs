/** `npm run demo`: from a bare clone to a running community. Only Node's own modules until the packages are there. */
import { onEnd, stop, stopAll } from "./programs.mjs";
import { checkNode, ensureBuilt, ensureInstalled, freePortFrom } from "./preparation.mjs";
import { Stop, bold, dim, main, step } from "./steps.mjs";

await main(async () => {
  const start = Date.now();
  checkNode();
  const port = await freePortFrom(process.env.PORT, "npm run demo");
  let release = async () => {};
  onEnd(async () => {
    process.stdout.write("\nStopping …\n");
    await stopAll();
    await release();
  });

  await ensureInstalled();
  await import("./typescript.mjs");
  const { openDatabase, seed } = await import("./database.ts");
  const database = await step("Starting the database", () => openDatabase());
  release = database.release;
  try {
    // The settings have been looked at by now: what is wrong there is told before the long wait.
    await ensureBuilt();
    const url = await runCommunity(database, seed, port, start);
    if (url) throw new Stop(url);
  } finally {
    await stopAll();
    await release();
  }
});

/** Runs until the server ends; answers why, if it ended by itself. */
async function runCommunity(database, seed, port, start) {
  const { migrateDatabase } = await import("../../db/migrate.ts");
  await step("Bringing the database up to date", () => migrateDatabase(database.url));
  await step("Looking after the demo community", (progress) => seed("demo", database.url, progress));

  const { startServer } = await import("./server-process.mjs");
  const contact = process.env.CONTACT_EMAIL ?? "hello@example.com";
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: database.url,
    CONTACT_EMAIL: contact,
    // The lines below are for a reader; the log's are for machines, so only trouble is shown.
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  };
  const server = await step("Starting the server", () => startServer({ port, env }));
  await announce(process.env.APP_URL ?? `http://localhost:${port}`, start);
  const reason = await server.ended;
  await stop(server.child);
  return `The server ended (${reason}).`;
}

async function announce(url, start) {
  const { demoAccounts } = await import("../../db/seeds/demo.ts");
  const rows = demoAccounts.map((account) => [
    account.role,
    account.email,
    account.password,
    account.name ?? "",
  ]);
  const table = [["role", "e-mail", "password", "name"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join("   ");
  process.stdout.write(`
  ${bold(`Kohtaamo is open: ${url}`)}  ${dim(`(after ${Math.round((Date.now() - start) / 1000)} s)`)}

  ${dim(line(table[0]))}
${table
  .slice(1)
  .map((row) => `  ${line(row)}`)
  .join("\n")}

  ${dim("Ctrl-C stops it, the database too. What was written stays for the next time.")}
`);
}
