/** `npm run dev`: the server with hot reload, on the embedded database with the demo community in it. */
import { onEnd, stopAll } from "./programs.mjs";
import { checkNode, ensureInstalled, freePortFrom } from "./preparation.mjs";
import { Stop, bold, main, step } from "./steps.mjs";

await main(async () => {
  checkNode();
  const port = await freePortFrom(process.env.PORT, "npm run dev");
  let release = async () => {};
  onEnd(async () => {
    await stopAll();
    await release();
  });

  await ensureInstalled();
  await import("./typescript.mjs");
  const { openDatabase, seed } = await import("./database.ts");
  const { migrateDatabase } = await import("../../db/migrate.ts");
  const { startServer } = await import("./server-process.mjs");
  const database = await step("Starting the database", () => openDatabase());
  release = database.release;
  try {
    await step("Bringing the database up to date", () => migrateDatabase(database.url));
    await step("Looking after the demo community", (progress) => seed("demo", database.url, progress));
    const env = { NODE_ENV: "development", DATABASE_URL: database.url };
    const server = await step("Starting the server", () => startServer({ port, env }));
    process.stdout.write(`\n  ${bold(`http://localhost:${port}`)} reloads as you edit. Ctrl-C stops it.\n\n`);
    throw new Stop(`The server ended (${await server.ended}).`);
  } finally {
    await stopAll();
    await release();
  }
});
