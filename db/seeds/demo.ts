import { sql as raw } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Tx } from "#db/client";
import * as schema from "../schema/index.ts";
import { demoPassword, people } from "./demo/people.ts";

/** One login per role, for whoever opens the demo. */
export const demoAccounts = ["matti", "maija", "petra", "anna", "aino"].map((handle) => {
  const person = people.find((each) => each.handle === handle)!;
  return { role: person.role!, email: person.email!, password: demoPassword, name: person.name };
});

interface Options {
  /** The moment that the community has lived up to; the start of today unless told. */
  now?: Date;
  onProgress?: (text: string) => void;
}

/**
 * Loads the demo community, in one transaction, as if it had been lived through: the same for the same `now`, but for
 * the salt of the password. Does nothing where there are customers already. Takes the client over: drizzle changes
 * how it reads dates.
 */
export async function seedDemo(
  sql: Sql,
  { now = startOfToday(), onProgress = () => {} }: Options = {},
): Promise<void> {
  const db = drizzle(sql, { schema });
  const [known] = await db.select({ id: schema.customers.id }).from(schema.customers).limit(1);
  if (known) return;
  // Loaded here, so that whoever only wants the list of accounts loads none of the product.
  const { buildWorld } = await import("./demo/build/build.ts");
  const { insertWorld } = await import("./demo/build/insert.ts");
  const { workOutMembers } = await import("../../app/domain/segments/membership.server.ts");
  const { segments } = await import("./demo/categories.ts");
  const { subscribers } = await import("../../app/events/reactions.ts");
  onProgress("Writing the demo community …");
  const { world, rewards, projections } = await buildWorld(now);
  await db.transaction(async (tx) => {
    await insertWorld(tx, world, rewards, projections);
    for (const [at, { rule }] of segments.entries()) await workOutMembers(tx, world.segments[at]!.id!, rule);
    await markAllHeard(
      tx,
      subscribers.map(({ name }) => name),
    );
  });
  // As their subscriber would have, one by one, on the days when they came.
  const { suggestForAll } = await import("../../app/domain/ideas/suggesting.server.ts");
  await suggestForAll(null);
  onProgress(
    `${world.customers.length} customers, ${world.threads.length} threads, ${world.posts.length} posts`,
  );
}

/** What the events have led to is there already: nobody shall hear of them again, or be sent a letter about last year. */
async function markAllHeard(tx: Tx, subscribers: string[]): Promise<void> {
  for (const subscriber of subscribers) {
    await tx.execute(raw`
      insert into event_cursors (subscriber, xid, seq)
      select ${subscriber}, pg_current_xact_id(), coalesce(max(seq), 0) from events
      on conflict (subscriber) do update set xid = excluded.xid, seq = excluded.seq, updated_at = now()`);
  }
}

function startOfToday(): Date {
  const today = new Date();
  today.setUTCHours(0, 0, 0, 0);
  return today;
}
