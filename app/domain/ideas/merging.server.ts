import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { ideaMerges, type IdeaMergeBefore } from "#db/schema/ideas";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea, type FoundIdea } from "./finding.server";
import { mayMerge, mayTriage } from "./policy";
import { countAnew } from "./scoring.server";
import { gatherSplitOff } from "./splitting-off.server";
import { settleApart, settleMerged, takeSuggestion } from "./suggesting.server";

/**
 * Joins an idea with another that wishes the same. A pointer, flat and reversible: no vote and no post moves. The other's
 * count becomes people over both wordings; the absorbed one takes no more replies or votes, and its address leads on.
 */
export async function mergeIdeas(
  actor: Actor,
  id: string,
  canonicalId: string,
  note: string,
  { suggestionId }: { suggestionId?: string } = {},
): Promise<void> {
  authorize(mayTriage(actor));
  const mergedById = (actor as Person).customerId;
  if (id === canonicalId) throw new Refusal("ideas:refusal.merge_self", 422, {}, "into");
  await transact(async (tx) => {
    await lockBoth(tx, id, canonicalId);
    if (suggestionId) await takeSuggestion(tx, suggestionId, mergedById);
    const absorbed = await findIdea(actor, id, tx);
    const canonical = await findIdea(actor, canonicalId, tx);
    authorize(mayMerge(actor, { ...absorbed, wordings: await countWordings(tx, id) }, canonical));
    const [stood] = await tx.execute<{
      state: IdeaMergeBefore["state"];
      voteCount: number;
      score: number;
    }>(sql`
      select t.state, c.vote_count as "voteCount", c.score from threads t, ideas c where t.id = ${id} and c.thread_id = ${canonicalId}`);
    await tx.execute(sql`
      update ideas set status = 'merged', canonical_id = ${canonicalId}, merged_at = now(), merged_by_id = ${mergedById},
        wordings_version = wordings_version + 1 where thread_id = ${id}`);
    await tx.execute(sql`update threads set state = 'locked' where id = ${id}`);
    const after = await countAnew(tx, canonicalId);
    const { state, voteCount, score } = stood!;
    const before = { status: absorbed.status, state, voteCount, score, after } as IdeaMergeBefore;
    await tx.insert(ideaMerges).values({ ideaId: id, canonicalId, note, mergedById, before });
    await settleMerged(tx, id, canonicalId, mergedById);
    await told(tx, actor as Person, "idea.merged", absorbed, canonical, note);
  });
}

/** Takes a merge back: everything is as it was, but for what people have done since. */
export async function unmergeIdea(actor: Actor, id: string): Promise<void> {
  authorize(mayTriage(actor));
  const { customerId } = actor as Person;
  const [standing] = await standingMerge(id);
  if (!standing) throw new Refusal("ideas:refusal.not_merged", 409);
  await transact(async (tx) => {
    await lockBoth(tx, id, standing.canonicalId);
    const [merge] = await tx.execute<{ id: string; before: IdeaMergeBefore; note: string }>(sql`
      update idea_merges set undone_at = now(), undone_by_id = ${customerId}
      where idea_id = ${id} and canonical_id = ${standing.canonicalId} and undone_at is null returning id, before, note`);
    if (!merge) throw new Refusal("ideas:refusal.not_merged", 409);
    const { before } = merge;
    const absorbed = await findIdea(actor, id, tx);
    const canonical = await findIdea(actor, standing.canonicalId, tx);
    await tx.execute(sql`
      update ideas set status = ${before.status}, canonical_id = null, merged_at = null, merged_by_id = null,
        wordings_version = wordings_version + 1 where thread_id = ${id}`);
    await tx.execute(sql`update threads set state = ${before.state} where id = ${id}`);
    await gatherSplitOff(tx, merge.id, id, customerId);
    await settleApart(tx, id, canonical.id, customerId);
    await countAnew(tx, id);
    await countAnew(tx, canonical.id);
    // A sum of logarithms depends on its order in the last digits: where nobody voted meanwhile, it is what it was.
    await tx.execute(sql`
      update ideas set score = ${before.score}::float8 where thread_id = ${canonical.id} and vote_count = ${before.voteCount}
        and abs(score - ${before.score}::float8) < 1e-6`);
    await told(tx, actor as Person, "idea.unmerged", absorbed, canonical, merge.note);
  });
}

async function standingMerge(id: string) {
  return db.execute<{ canonicalId: string }>(
    sql`select canonical_id as "canonicalId" from idea_merges where idea_id = ${id} and undone_at is null`,
  );
}

/** In the order of their ids, so that two merges never wait for each other in a ring. */
async function lockBoth(tx: Tx, a: string, b: string): Promise<void> {
  await tx.execute(sql`select 1 from ideas where thread_id in (${a}, ${b}) order by thread_id for update`);
}

async function countWordings(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ideas where canonical_id = ${id}`,
  );
  return row!.n;
}

/** Both rooms hear of it, staff's log keeps it, and those who voted for the absorbed wording are told by the event. */
async function told(
  tx: Tx,
  actor: Person,
  type: "idea.merged" | "idea.unmerged",
  absorbed: FoundIdea,
  canonical: FoundIdea,
  note: string,
): Promise<void> {
  const payload = {
    ideaId: absorbed.id,
    authorId: absorbed.authorId,
    title: absorbed.title,
    canonicalId: canonical.id,
    canonicalTitle: canonical.title,
    note,
  };
  await audit(tx, actor, {
    action: type,
    subjectType: "thread",
    subjectId: absorbed.id,
    reason: note,
    data: { canonicalId: canonical.id, title: canonical.title },
  });
  const actorId = actor.customerId;
  // Rooms are numbered in the order of ids too: a version's row stays locked till the end.
  const [first, second] = [absorbed.id, canonical.id].sort();
  const versions = new Map([
    [first!, await nextThreadVersion(tx, first!)],
    [second!, await nextThreadVersion(tx, second!)],
  ]);
  await record(tx, type, payload, {
    actorId,
    threadId: absorbed.id,
    roomVersion: versions.get(absorbed.id),
  });
  await record(
    tx,
    "idea.wordings_changed",
    { ideaId: canonical.id, authorId: canonical.authorId, joined: type === "idea.merged" },
    {
      actorId,
      threadId: canonical.id,
      roomVersion: versions.get(canonical.id),
    },
  );
}
