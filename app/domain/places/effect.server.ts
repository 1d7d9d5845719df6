import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { visibleThreads } from "~/domain/community/visibility.server";
import { guest, type Actor, type Person } from "~/platform/actor";
import { eq } from "drizzle-orm";
import { authorize } from "~/platform/refusal";
import type { Effect, PlaceFields } from "./place";
import { mayArrangePlaces } from "./policy";
import { assertSound, columnsOf, lockPlaces, placeRow, takenAddress } from "./rows.server";

/** Somebody of no account and no segment, who has written nothing. */
export const anyMember = {
  role: "member",
  customerId: "00000000-0000-0000-0000-000000000000",
  accountId: null,
  segmentIds: [] as string[],
} as Person;

/** How many threads of a place and those below it a guest and any member may read now. */
export async function readableIn(tx: Tx, id: string): Promise<{ guests: number; members: number }> {
  const count = (actor: Actor) => sql`(select count(*)::int from ${threads}
    where ${threads.categoryId} in (select id from categories where id = ${id} or parent_id = ${id})
      and ${visibleThreads(actor)})`;
  const [row] = await tx.execute<{ guests: number; members: number }>(
    sql`select ${count(guest)} as guests, ${count(anyMember)} as members`,
  );
  return row!;
}

export function effectOf(
  before: { guests: number; members: number },
  after: { guests: number; members: number },
): Effect {
  return {
    guests: { before: before.guests, after: after.guests },
    members: { before: before.members, after: after.members },
  };
}

/** What a change would do to who reads what: it is made, looked at, and taken back before anyone sees it. */
export async function foresee(actor: Actor, id: string, fields: PlaceFields): Promise<Effect> {
  authorize(mayArrangePlaces(actor));
  return foreseen(async (tx) => {
    await lockPlaces(tx);
    await placeRow(tx, id);
    await assertSound(tx, id, fields);
    const before = await readableIn(tx, id);
    await tx.update(categories).set(columnsOf(fields, null)).where(eq(categories.id, id));
    return effectOf(before, await readableIn(tx, id));
  });
}

class TakenBack extends Error {}

/** Does the work, answers what it answers, and takes it all back. */
export async function foreseen<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  let answer: R | undefined;
  await db
    .transaction(async (tx) => {
      answer = await work(tx);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw takenAddress(error);
    });
  return answer!;
}
