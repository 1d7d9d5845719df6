import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { mayWrite } from "~/domain/community/policy";
import { visibleThreads } from "~/domain/community/visibility.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { countAnew } from "./scoring.server";
import { hear, leaveIfEmpty, moveSupport, splitOff, splitOffOf, type Joined } from "./splitting-off.server";

/**
 * "That's not what I meant": takes the voter's support from an absorbed wording to a split-off in the same words, which
 * the first one makes and the next ones join. Nobody's support is moved but by himself.
 */
export async function objectToMerge(actor: Actor, absorbedId: string): Promise<{ id: string }> {
  authorize(mayWrite(actor));
  const { customerId } = actor as Person;
  await limit("vote", actor as Person);
  return transact(async (tx) => {
    const absorbed = await findIdea(actor, absorbedId, tx);
    const joined = await lockJoined(tx, absorbedId);
    if (!joined) throw new Refusal("ideas:refusal.not_merged", 409);
    if (await hasObjected(tx, joined, customerId)) return { id: (await splitOff(tx, joined.mergeId))!.id };
    const [vote] = await tx.execute(sql`
      select 1 from votes where idea_id = ${absorbedId} and customer_id = ${customerId} and withdrawn_at is null`);
    if (!vote) throw new Refusal("ideas:refusal.no_vote_there", 409);
    const split = await splitOffOf(tx, joined, customerId);
    await tx.execute(sql`
      insert into idea_objections (merge_id, customer_id) values (${joined.mergeId}, ${customerId})
      on conflict (merge_id, customer_id) do update set objected_at = now(), undone_at = null`);
    await moveSupport(tx, absorbedId, split.id, customerId);
    await recount(tx, joined, split, customerId);
    await record(
      tx,
      "idea.objected",
      {
        ideaId: absorbedId,
        splitOffId: split.id,
        customerId,
        authorId: absorbed.authorId,
        title: absorbed.title,
        fresh: split.fresh,
      },
      { actorId: customerId, threadId: split.id },
    );
    return { id: split.id };
  });
}

/** Takes that back: the support is where it was before. */
export async function withdrawObjection(actor: Actor, absorbedId: string): Promise<void> {
  authorize(mayWrite(actor));
  const { customerId } = actor as Person;
  await limit("vote", actor as Person);
  await transact(async (tx) => {
    await findIdea(actor, absorbedId, tx);
    const joined = await lockJoined(tx, absorbedId);
    if (!joined || !(await hasObjected(tx, joined, customerId)))
      throw new Refusal("ideas:refusal.moved_on", 409);
    const split = (await splitOff(tx, joined.mergeId))!;
    await tx.execute(sql`
      update idea_objections set undone_at = now() where merge_id = ${joined.mergeId} and customer_id = ${customerId}`);
    await moveSupport(tx, split.id, absorbedId, customerId);
    await recount(tx, joined, split, customerId);
    await leaveIfEmpty(tx, split.id, absorbedId, customerId);
  });
}

export type Consent = {
  title: string;
  language: "en" | "fi";
  note: string;
  /** The one that it was joined with; null where that is not for the actor. */
  canonical: { id: string; slug: string; title: string; language: "en" | "fi" } | null;
  /** Whether the actor's vote stands for these words, and counts with the other. */
  asked: boolean;
  /** Where the actor's support is instead. */
  splitOff: { id: string; slug: string; kind: "idea" } | null;
};

/** What a voter of an absorbed wording is asked; null where it stands by itself. */
export async function readConsent(actor: Actor, absorbedId: string): Promise<Consent | null> {
  await findIdea(actor, absorbedId);
  const [row] = await db.execute<Consent>(sql`
    select a.title, a.language, m.note,
      (select jsonb_build_object('id', threads.id, 'slug', threads.slug, 'title', threads.title, 'language', threads.language)
        from threads where threads.id = m.canonical_id and ${visibleThreads(actor)}) as canonical,
      exists (select 1 from votes v where v.idea_id = a.id and v.customer_id = ${actor.customerId}::uuid and v.withdrawn_at is null) as asked,
      (select jsonb_build_object('id', s.id, 'slug', s.slug, 'kind', 'idea') from idea_objections o
        join idea_split_offs f on f.merge_id = o.merge_id join threads s on s.id = f.idea_id
        where o.merge_id = m.id and o.customer_id = ${actor.customerId}::uuid and o.undone_at is null) as "splitOff"
    from idea_merges m join threads a on a.id = m.idea_id where m.idea_id = ${absorbedId} and m.undone_at is null`);
  return row ?? null;
}

/** Locked in the order of ids, as merging does: a merge, a vote and an objection never cross each other. */
async function lockJoined(tx: Tx, absorbedId: string): Promise<Joined | null> {
  const find = () =>
    tx.execute<Joined & Record<string, unknown>>(sql`
      select id as "mergeId", idea_id as "absorbedId", canonical_id as "canonicalId" from idea_merges
      where idea_id = ${absorbedId} and undone_at is null`);
  const [seen] = await find();
  if (!seen) return null;
  await tx.execute(sql`
    select 1 from ideas where thread_id in (${absorbedId}, ${seen.canonicalId}) order by thread_id for update`);
  const [now] = await find();
  return now?.mergeId === seen.mergeId ? now : null;
}

async function hasObjected(tx: Tx, { mergeId }: Joined, customerId: string): Promise<boolean> {
  const [row] = await tx.execute(sql`
    select 1 from idea_objections where merge_id = ${mergeId} and customer_id = ${customerId} and undone_at is null`);
  return row !== undefined;
}

async function recount(
  tx: Tx,
  { absorbedId, canonicalId }: Joined,
  split: { id: string; countsAt: string },
  byId: string,
): Promise<void> {
  for (const id of new Set([absorbedId, canonicalId, split.id, split.countsAt])) await countAnew(tx, id);
  for (const id of [...new Set([canonicalId, split.countsAt])].sort()) await hear(tx, id, byId);
}
