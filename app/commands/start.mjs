/** `npm start`: the production server alone, on a database that is up to date or is made so. */
import { onEnd, stopAll } from "./programs.mjs";
import { checkNode, ensureBuilt, ensureInstalled, freePortFrom } from "./preparation.mjs";
import { Stop, main } from "./steps.mjs";

await main(async () => {
  checkNode();
  const port = await freePortFrom(process.env.PORT, "npm start");
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
  const database = await openDatabase();
  release = database.release;
  try {
    await ensureBuilt();
    await migrateDatabase(database.url);
    await seed("reference", database.url, () => {});
    const server = await startServer({ port, env: { NODE_ENV: "production", DATABASE_URL: database.url } });
    throw new Stop(`The server ended (${await server.ended}).`);
  } finally {
    await stopAll();
    await release();
  }
});
