/** `npm run import -- stackexchange <Posts.xml or the dump's folder> [--site NAME]`: brings a community in. */
import { parseArgs } from "node:util";
import { checkNode, ensureInstalled } from "./preparation.mjs";
import { Stop, main, step } from "./steps.mjs";

const USAGE = "npm run import -- stackexchange <Posts.xml or the dump's folder> [--site NAME]";

await main(async () => {
  checkNode();
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { site: { type: "string" } },
  });
  const [from, path] = positionals;
  if (from !== "stackexchange" || !path) throw new Stop(USAGE);
  await ensureInstalled();
  await import("./typescript.mjs");
  const { openDatabase } = await import("./database.ts");
  const { migrateDatabase } = await import("../../db/migrate.ts");
  const database = await step("Starting the database", () => openDatabase());
  try {
    await step("Bringing the database up to date", () => migrateDatabase(database.url));
    process.env.DATABASE_URL = database.url;
    const { importStackExchange, ImportError } =
      await import("../domain/integrations/stackexchange/importing.server.ts");
    const { stopThreads } = await import("../platform/markdown/threads.server.ts");
    const { closeDatabase } = await import("../../db/client.ts");
    try {
      const report = await step("Bringing the posts in", (progress) =>
        importStackExchange(path, {
          site: values.site,
          onProgress: ({ rows, threads, answers }) =>
            progress(`${rows} rows: ${threads} threads, ${answers} answers`),
        }),
      );
      tell(report);
    } catch (error) {
      throw error instanceof ImportError ? new Stop(error.message) : error;
    } finally {
      await Promise.all([stopThreads(), closeDatabase()]);
    }
  } finally {
    await database.release();
  }
});

function tell({ rows, threads, answers, accepted, people, known, leftOut, errors }) {
  process.stdout.write(
    `\n  ${threads} threads, ${answers} answers, ${accepted} accepted, ${people} people from ${rows} rows.\n` +
      `  ${known} posts were here already; ${leftOut} rows are of other kinds.\n`,
  );
  if (errors.length === 0) return;
  process.stdout.write(`  ${errors.length} rows could not be taken in:\n`);
  for (const { row, why } of errors.slice(0, 50)) process.stdout.write(`    row ${row} ${why}\n`);
  if (errors.length > 50) process.stdout.write(`    … and ${errors.length - 50} more\n`);
}
