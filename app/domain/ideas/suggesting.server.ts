import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import type { SuggestionReasons } from "#db/schema/duplicates";
import { addJob } from "~/jobs/queue.server";
import { newId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";
import { isEmptyWord } from "~/platform/empty-words";
import { wordsOf } from "~/platform/search-words";
import { anyWord } from "~/platform/tsquery.server";
import { likeness, WORTH_A_LOOK, type Compared } from "./likeness";

/** A pair is for the desk while both stand by themselves, are seen, and neither has been declined. */
export const STANDING = sql.raw("('merged', 'declined')");

type Candidate = Compared & { id: string; waits: boolean };

const MOST = 5;

/** Looks for ideas that may be the same wish as this one, and puts the pairs into the product team's queue. */
export async function suggestFor(ideaId: string): Promise<number> {
  const [idea] = await db.execute<Compared & Record<string, unknown>>(sql`
    select t.title, t.board_id as "boardId", t.author_id as "authorId", ${tagsOf} as tags
    from threads t join ideas i on i.thread_id = t.id
    where t.id = ${ideaId} and t.deleted_at is null and t.hidden_at is null and i.status not in ${STANDING}`);
  if (!idea) return 0;
  const words = [...new Set(wordsOf(idea.title))]
    .filter((word) => word.length > 2 && !isEmptyWord(word))
    .slice(0, 12);
  if (words.length === 0) return 0;
  const found = await candidates(ideaId, idea.title, words);
  const alike = found
    .map(({ waits, ...other }) => ({ id: other.id, waits, ...likeness(idea, other) }))
    .sort((a, b) => b.score - a.score);
  // A pair that waits says what speaks for it now, though that be less than it was.
  const worthy = alike.filter(({ score }) => score >= WORTH_A_LOOK).slice(0, MOST);
  const pairs = [...worthy, ...alike.filter((pair) => pair.waits && !worthy.includes(pair))];
  for (const { id, score, reasons } of pairs) await suggest(db, [ideaId, id], score, reasons);
  return pairs.length;
}

const AT_ONCE = 100;

/** The same for all that stand, some at a time in the order of their ids: for what was there before anyone looked. */
export async function suggestForAll(after: string | null): Promise<void> {
  const page = await db.execute<{ id: string }>(sql`
    select thread_id as id from ideas where status not in ${STANDING}
      and (${after}::uuid is null or thread_id > ${after}::uuid) order by thread_id limit ${AT_ONCE}`);
  for (const { id } of page) await suggestFor(id);
  const last = page.at(-1);
  if (last && page.length === AT_ONCE)
    await db.transaction((tx) =>
      addJob(tx, "suggest-all-merges", { after: last.id }, { key: "suggest-all-merges" }),
    );
}

/** Words in any form, or titles that are alike letter by letter; the index finds both. And those that wait with it already. */
async function candidates(ideaId: string, title: string, words: string[]): Promise<Candidate[]> {
  const query = await anyWord(words);
  return db.execute<Candidate & Record<string, unknown>>(sql`
    with near as (
      (select t.id from threads t where t.kind = 'idea' and t.search @@ ${query}
        order by ts_rank(t.search, ${query}) desc, t.id desc limit 40)
      union
      (select t.id from threads t where t.kind = 'idea' and t.title % ${title}
        order by similarity(t.title, ${title}) desc, t.id desc limit 20)
    ), waiting as (
      select case when m.idea_id = ${ideaId} then m.other_id else m.idea_id end as id from merge_suggestions m
      where ${ideaId}::uuid in (m.idea_id, m.other_id) and m.status = 'pending')
    select t.id in (select id from waiting) as waits, t.id, t.title, t.board_id as "boardId", t.author_id as "authorId", ${tagsOf} as tags
    from (select id from near union select id from waiting) near join threads t on t.id = near.id join ideas i on i.thread_id = t.id
    where t.id <> ${ideaId} and t.deleted_at is null and t.hidden_at is null and i.status not in ${STANDING}`);
}

const tagsOf = sql`coalesce((select jsonb_agg(g.name order by g.name) from thread_tags x join tags g on g.id = x.tag_id
  where x.thread_id = t.id), '[]')`;

/** A pair that waits, or was found to be two wishes, stays as it is. */
export async function suggest(
  from: Tx | typeof db,
  pair: [string, string],
  score: number,
  reasons: SuggestionReasons,
): Promise<void> {
  const [ideaId, otherId] = [...pair].sort();
  await from.execute(sql`
    insert into merge_suggestions (id, idea_id, other_id, score, reasons)
    values (${newId()}, ${ideaId}, ${otherId}, ${score}, ${JSON.stringify(reasons)}::text::jsonb)
    on conflict (idea_id, other_id) where status in ('pending', 'dismissed') do update
      set score = excluded.score, reasons = excluded.reasons where merge_suggestions.status = 'pending'`);
}

/**
 * After a merge: the pair itself is decided, and what was suggested with the absorbed idea is asked of the one that it
 * leads to, unless that has been answered or is asked already. One that is decided meanwhile is left alone.
 */
export async function settleMerged(
  tx: Tx,
  absorbedId: string,
  canonicalId: string,
  byId: string,
): Promise<void> {
  const [ideaId, otherId] = [absorbedId, canonicalId].sort();
  await tx.execute(sql`
    update merge_suggestions set status = 'accepted', decided_at = now(), decided_by_id = ${byId}
    where idea_id = ${ideaId} and other_id = ${otherId} and status = 'pending'`);
  const left = await tx.execute<{ thirdId: string; score: number; reasons: SuggestionReasons }>(sql`
    update merge_suggestions set status = 'expired', decided_at = now()
    where ${absorbedId}::uuid in (idea_id, other_id) and status = 'pending'
    returning case when idea_id = ${absorbedId} then other_id else idea_id end as "thirdId", score, reasons`);
  for (const { thirdId, score, reasons } of left) await suggest(tx, [canonicalId, thirdId], score, reasons);
}

/** Claims a pair for the one who decides on it: a colleague who was quicker leaves nothing to claim. */
export async function takeSuggestion(tx: Tx, id: string, byId: string): Promise<void> {
  const taken = await tx.execute(sql`
    update merge_suggestions set status = 'accepted', decided_at = now(), decided_by_id = ${byId}
    where id = ${id} and status = 'pending' returning id`);
  if (taken.length === 0) throw decidedAlready();
}

export function decidedAlready(): Refusal {
  return new Refusal("ideas:refusal.pair_decided", 409);
}

/** What somebody took apart again are two wishes: the pair is not asked again. */
export async function settleApart(tx: Tx, one: string, other: string, byId: string): Promise<void> {
  const [ideaId, otherId] = [one, other].sort();
  const again = await tx.execute(sql`
    update merge_suggestions set status = 'dismissed', decided_at = now(), decided_by_id = ${byId}
    where id = (select id from merge_suggestions where idea_id = ${ideaId} and other_id = ${otherId}
      and status in ('accepted', 'pending') order by status = 'pending' desc, decided_at desc limit 1)
    and not exists (select 1 from merge_suggestions d where d.idea_id = ${ideaId} and d.other_id = ${otherId} and d.status = 'dismissed')
    returning id`);
  if (again.length > 0) return;
  await tx.execute(sql`
    insert into merge_suggestions (id, idea_id, other_id, score, reasons, status, decided_at, decided_by_id)
    values (${newId()}, ${ideaId}, ${otherId}, 0, ${JSON.stringify(unasked)}::text::jsonb, 'dismissed', now(), ${byId})
    on conflict do nothing`);
}

const unasked: SuggestionReasons = { words: [], titles: 0, tags: [], sameBoard: false, sameAuthor: false };
