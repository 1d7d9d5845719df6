import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { SuggestionReasons } from "#db/schema/duplicates";
import { visibleThreads } from "~/domain/community/visibility.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import { leads } from "./likeness";
import { mergeIdeas, unmergeIdea } from "./merging.server";
import { mayTriage } from "./policy";
import { decidedAlready, STANDING } from "./suggesting.server";

export interface Suggestion {
  id: string;
  score: number;
  reasons: SuggestionReasons;
  /** The one that would stay, and the one that would lead there. */
  stays: IdeaLine;
  joins: IdeaLine;
}

const SHOWN = 20;

/** Pairs that wait for a decision, the likeliest first: those where the actor sees both. */
export async function suggestionQueue(actor: Actor): Promise<{ suggestions: Suggestion[]; count: number }> {
  authorize(mayTriage(actor));
  const rows = await db.execute<{
    id: string;
    score: number;
    reasons: SuggestionReasons;
    one: IdeaLine;
    other: IdeaLine;
    count: number;
  }>(sql`
    select m.id, m.score, m.reasons, a.line as one, b.line as other, count(*) over ()::int as count
    from merge_suggestions m
      join lateral (${standing(actor, "idea_id")}) a on true
      join lateral (${standing(actor, "other_id")}) b on true
    where m.status = 'pending' order by m.score desc, m.id limit ${SHOWN}`);
  const suggestions = rows.map(({ id, score, reasons, one, other }) => {
    const stays = leads(one, other);
    return { id, score, reasons, stays, joins: stays === one ? other : one };
  });
  return { suggestions, count: rows[0]?.count ?? 0 };
}

function standing(actor: Actor, column: "idea_id" | "other_id") {
  return sql`select ${ideaLine(actor)} as line from ${ideaLineTables} where ideas.thread_id = m.${sql.identifier(column)}
    and ideas.status not in ${STANDING} and threads.hidden_at is null and ${visibleThreads(actor)}`;
}

/** How many wait: for the number beside the desk's link. */
export async function countSuggestions(actor: Actor): Promise<number> {
  authorize(mayTriage(actor));
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from merge_suggestions m
    where m.status = 'pending' and exists (${standing(actor, "idea_id")}) and exists (${standing(actor, "other_id")})`);
  return row!.count;
}

/** The two are one wish: `keep` stays, the other leads there. */
export async function acceptSuggestion(
  actor: Actor,
  id: string,
  { keep, note }: { keep: string; note: string },
): Promise<void> {
  authorize(mayTriage(actor));
  const pair = await pairOf(id);
  if (!pair.includes(keep)) throw new Refusal("errors:bad_choice", 422, {}, "keep");
  const joins = pair.find((one) => one !== keep)!;
  await mergeIdeas(actor, joins, keep, note, { suggestionId: id });
}

/** The two are two wishes. The pair is never suggested again. */
export async function dismissSuggestion(actor: Actor, id: string): Promise<void> {
  authorize(mayTriage(actor));
  const staff = actor as Person;
  await pairOf(id);
  await transact(async (tx) => {
    const [decided] = await tx.execute<{ ideaId: string; otherId: string }>(sql`
      update merge_suggestions set status = 'dismissed', decided_at = now(), decided_by_id = ${staff.customerId}
      where id = ${id} and status = 'pending' returning idea_id as "ideaId", other_id as "otherId"`);
    if (!decided) throw decidedAlready();
    await audit(tx, staff, {
      action: "idea.not_same",
      subjectType: "thread",
      subjectId: decided.ideaId,
      data: { otherId: decided.otherId, suggestionId: id },
    });
  });
}

/** Takes the decision on a pair back, whichever it was: it waits again. */
export async function undoSuggestion(actor: Actor, id: string): Promise<void> {
  authorize(mayTriage(actor));
  const pair = await pairOf(id);
  const [merged] = await db.execute<{ id: string }>(sql`
    select m.idea_id as id from idea_merges m join merge_suggestions s on s.id = ${id} and s.status = 'accepted'
    where m.undone_at is null and m.idea_id in (${pair[0]}, ${pair[1]}) and m.canonical_id in (${pair[0]}, ${pair[1]})`);
  if (merged) await unmergeIdea(actor, merged.id);
  await transact(async (tx) => {
    const [again] = await tx.execute(sql`
      update merge_suggestions set status = 'pending', decided_at = null, decided_by_id = null
      where id = ${id} and status = 'dismissed' returning id`);
    if (!again) throw new Refusal("ideas:refusal.moved_on", 409);
    if (merged) return;
    await audit(tx, actor as Person, {
      action: "idea.maybe_same",
      subjectType: "thread",
      subjectId: pair[0],
      data: { otherId: pair[1] },
    });
  });
}

async function pairOf(id: string): Promise<[string, string]> {
  const [row] = await db.execute<{ ideaId: string; otherId: string }>(
    sql`select idea_id as "ideaId", other_id as "otherId" from merge_suggestions where id = ${id}`,
  );
  if (!row) throw notFound();
  return [row.ideaId, row.otherId];
}
