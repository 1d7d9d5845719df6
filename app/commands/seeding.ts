/** Fills the database of DATABASE_URL: reference | demo-if-empty | demo | large <posts>. Each line printed is progress. */
import postgres from "postgres";

const [what, amount] = process.argv.slice(2);
const sql = postgres(process.env.DATABASE_URL!, { max: 4, onnotice: () => {} });
const onProgress = (text: string) => void process.stdout.write(`${text}\n`);

try {
  if (what === "large") {
    const { seedLarge } = await import("../../db/seeds/large.ts");
    await seedLarge(sql, { posts: Number(amount), onProgress });
  } else {
    const { seedReference } = await import("../../db/seeds/reference.ts");
    await seedReference(sql);
    if (what === "demo" || (what === "demo-if-empty" && (await isEmpty()))) {
      const { seedDemo } = await import("../../db/seeds/demo.ts");
      await seedDemo(sql);
    }
  }
} finally {
  await sql.end();
}

async function isEmpty(): Promise<boolean> {
  const [customer] = await sql`select 1 from customers limit 1`;
  return !customer;
}
