import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { newId } from "~/platform/ids";
import { handleFrom } from "./customer";

/**
 * A handle that nobody has, made from a name: "aino", "aino_2", "aino_3" … Held for this transaction by an advisory
 * lock on the name's first part, so that two people of one name who join at once get two handles.
 */
export async function freeHandle(tx: Tx, name: string): Promise<string> {
  const base = handleFrom(name);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`handle:${base}`}, 0))`);
  const taken = await tx.execute<{ handle: string }>(
    sql`select lower(handle) as handle from customers where lower(handle) like ${`${base.replaceAll("_", "\\_")}%`}`,
  );
  const handles = new Set(taken.map((row) => row.handle));
  if (!handles.has(base)) return base;
  for (let number = 2; number < 1_000; number++) {
    if (!handles.has(`${base}_${number}`)) return `${base}_${number}`;
  }
  return `${base.slice(0, 15)}_${newId().slice(-12)}`;
}
