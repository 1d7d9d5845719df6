/** Fills the database of DATABASE_URL: reference | demo | large <posts>. Each line printed is progress. */
import postgres from "postgres";

const [what, amount] = process.argv.slice(2);

if (what === "large") {
  const { seedLarge } = await import("../../db/seeds/large.ts");
  await withClient((sql) => seedLarge(sql, { posts: Number(amount), onProgress: print }));
} else {
  const { seedReference } = await import("../../db/seeds/reference.ts");
  await withClient((sql) => seedReference(sql));
  if (what === "demo") {
    // Where there are customers already, it does nothing.
    const { seedDemo } = await import("../../db/seeds/demo.ts");
    await withClient((sql) => seedDemo(sql, { onProgress: print }));
    // Some of it the product itself has worked out.
    await (await import("../../db/client.ts")).closeDatabase();
  }
}

/** A client each: drizzle changes the one that it is given. */
async function withClient<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(process.env.DATABASE_URL!, { max: 4, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

function print(text: string) {
  process.stdout.write(`${text}\n`);
}
