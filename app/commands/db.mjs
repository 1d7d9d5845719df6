/** `npm run db:<what>`: start | stop | generate | migrate | seed [-- --posts N] | reset */
import { parseArgs } from "node:util";
import { runPackaged } from "./programs.mjs";
import { checkNode, ensureInstalled } from "./preparation.mjs";
import { Stop, main, step } from "./steps.mjs";

const commands = {
  async start() {
    const { openDatabase } = await import("./database.ts");
    const database = await step("Starting the database", () => openDatabase({ background: true }));
    process.stdout.write(`\nDATABASE_URL=${database.url}\nIt runs until npm run db:stop.\n`);
  },

  async stop() {
    const { stopEmbedded } = await import("../../db/embedded/server.ts");
    process.stdout.write(
      (await stopEmbedded()) ? "The database is stopped.\n" : "No embedded database was running.\n",
    );
  },

  /** Writes a migration from what changed in db/schema. */
  async generate() {
    const { code } = await runPackaged("drizzle-kit", ["generate"], { stdio: "inherit" });
    process.exitCode = code;
  },

  async migrate() {
    await withDatabase((database) => migrated(database));
  },

  async seed({ posts }) {
    if (posts !== undefined && !/^[1-9]\d*$/.test(posts))
      throw new Stop("--posts takes a number, such as --posts 200000");
    await withDatabase(async (database) => {
      await migrated(database);
      await seeded(database, posts ? { posts: Number(posts) } : "demo");
    });
  },

  /** Empties the database and brings the demo community back as it was. */
  async reset({ yes }) {
    await withDatabase(async (database) => {
      if (!database.embedded && !yes) await confirmed(database.url);
      await step("Emptying the database", () => emptied(database.url));
      await migrated(database);
      await seeded(database, "demo");
    });
  },
};

async function withDatabase(work) {
  const { openDatabase } = await import("./database.ts");
  const database = await step("Starting the database", () => openDatabase());
  try {
    await work(database);
  } finally {
    await database.release();
  }
}

async function migrated(database) {
  const { migrateDatabase } = await import("../../db/migrate.ts");
  await step("Bringing the database up to date", () => migrateDatabase(database.url));
}

async function seeded(database, what) {
  const { seed } = await import("./database.ts");
  await step("Seeding", (progress) => seed(what, database.url, progress));
}

/** A database that someone named may be the real one: he names it once more, or nothing is emptied. */
async function confirmed(url) {
  const { hostname, pathname } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  const refusal = `Nothing was emptied. npm run db:reset -- --yes empties ${name} on ${hostname} without asking.`;
  if (!process.stdin.isTTY) throw new Stop(`This would empty ${name} on ${hostname}. ${refusal}`);
  const { createInterface } = await import("node:readline/promises");
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`This empties ${name} on ${hostname}. Type its name to go on: `);
  asking.close();
  if (answer.trim() !== name) throw new Stop(refusal);
}

async function emptied(url) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`drop schema if exists drizzle, graphile_worker cascade`;
    await sql`drop schema public cascade`;
    await sql`create schema public`;
  } finally {
    await sql.end();
  }
}

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { posts: { type: "string" }, yes: { type: "boolean" } },
    });
  } catch (error) {
    throw new Stop(error.message);
  }
}

await main(async () => {
  checkNode();
  const { positionals, values } = asked();
  const [what, ...rest] = positionals;
  const command = commands[what];
  if (!command) throw new Stop(`Say which: npm run db:${Object.keys(commands).join(", db:")}`);
  if (rest.length > 0) throw new Stop(`npm run db:${what} takes no “${rest.join(" ")}”.`);
  await ensureInstalled();
  await import("./typescript.mjs");
  await command(values);
});
