import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { ideaStatusChanges } from "#db/schema/ideas";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { newId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { findIdea, type FoundIdea } from "./finding.server";
import { HOLD_MINUTES, isNoteMissing, nextStatuses, type IdeaStatus } from "./idea";
import { mayChangeStatus, mayTriage } from "./policy";
import type { TriageView } from "./triage";
import { requireWithin } from "./whole-view.server";

export interface StatusChange {
  /** The status that the one who decides saw: if somebody else has been quicker, this one learns of it first. */
  from: IdeaStatus;
  status: IdeaStatus;
  /** Public: the reason, for all who are told. */
  note: string;
}

export interface ManyChanges {
  status: IdeaStatus;
  note: string;
  /** Chosen with all of this view, not one by one: what has left it since is refused. */
  within?: TriageView | null;
}

/** Takes an idea one step on its way (or off it). Everyone sees it at once; people are told of it once the hold is over. */
export async function changeIdeaStatus(
  actor: Actor,
  id: string,
  { from, status, note }: StatusChange,
): Promise<{ changeId: string }> {
  authorize(mayTriage(actor));
  return transact(async (tx) => {
    const idea = await lockIdea(tx, actor, id);
    if (idea.status !== from)
      throw new Refusal(`ideas:refusal.now.${idea.status}`, 409, { status: idea.status });
    authorize(mayChangeStatus(actor, idea, status));
    requireNote(status, note);
    const { customerId } = actor as Person;
    return decide(tx, customerId, idea, { status, note, batchId: null, tellAt: holdEnds() });
  });
}

/**
 * The same for many, each by itself: one that is refused holds up none of the others. Whoever is concerned by several
 * hears of them in one go.
 */
export async function changeIdeaStatuses(
  actor: Actor,
  ids: string[],
  { status, note, within }: ManyChanges,
): Promise<{ batchId: string; changed: string[]; refused: { id: string; code: string }[] }> {
  authorize(mayTriage(actor));
  requireNote(status, note);
  const batchId = newId();
  const tellAt = holdEnds();
  const changed: string[] = [];
  const refused: { id: string; code: string }[] = [];
  for (const id of [...new Set(ids)]) {
    try {
      await transact(async (tx) => {
        const idea = await lockIdea(tx, actor, id);
        await requireWithin(tx, actor, id, within);
        authorize(mayChangeStatus(actor, idea, status));
        await decide(tx, (actor as Person).customerId, idea, { status, note, batchId, tellAt });
      });
      changed.push(id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id, code: error.code });
    }
  }
  return { batchId, changed, refused };
}

function requireNote(status: IdeaStatus, note: string): void {
  if (isNoteMissing(status, note)) throw new Refusal("ideas:refusal.note_missing", 422, {}, "note");
}

/** Locked, so that a vote, a merge, another decision and the telling of it never cross. */
async function lockIdea(tx: Tx, actor: Actor, id: string): Promise<FoundIdea> {
  await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
  return findIdea(actor, id, tx);
}

function holdEnds(): Date {
  return new Date(now().getTime() + HOLD_MINUTES * 60_000);
}

/**
 * What a release brings is shipped with the release's words, in the transaction that publishes it. One that was joined
 * with another is shipped there. Whoever scheduled it was asked for his right then.
 */
export async function shipIdeas(
  tx: Tx,
  byId: string,
  release: { id: string; notes: Record<"en" | "fi", string>; only?: string[] },
): Promise<void> {
  const ideas = await tx.execute<FoundIdea & { language: "en" | "fi" }>(sql`
    select t.id, t.slug, t.title, t.author_id as "authorId", i.status, i.vote_count as "voteCount", t.language
    from ideas i join threads t on t.id = i.thread_id
    where i.thread_id in (select coalesce(linked.canonical_id, r.idea_id)
      from release_ideas r join ideas linked on linked.thread_id = r.idea_id where r.release_id = ${release.id})
    order by i.thread_id for update of i`);
  const [batchId, tellAt] = [newId(), holdEnds()];
  for (const idea of ideas) {
    if (release.only && !release.only.includes(idea.id)) continue;
    if (!nextStatuses(idea.status).includes("shipped")) continue;
    const note = release.notes[idea.language];
    await decide(tx, byId, idea, { status: "shipped", note, batchId, tellAt, releaseId: release.id });
  }
}

interface Decision {
  status: IdeaStatus;
  note: string;
  batchId: string | null;
  tellAt: Date;
  releaseId?: string;
}

async function decide(
  tx: Tx,
  changedById: string,
  idea: FoundIdea,
  { status, note, ...held }: Decision,
): Promise<{ changeId: string }> {
  const changeId = newId();
  const { id: ideaId, status: from } = idea;
  const change = { id: changeId, ideaId, fromStatus: from, toStatus: status, note, changedById };
  await tx.insert(ideaStatusChanges).values({
    ...change,
    ...held,
    fromStatusId: sql`(select status_id from ideas where thread_id = ${ideaId})`,
    fromChangedAt: sql`(select status_changed_at from ideas where thread_id = ${ideaId})`,
  });
  await tx.execute(
    sql`update ideas set status = ${status}, status_changed_at = now() where thread_id = ${ideaId}`,
  );
  await audit(
    tx,
    { customerId: changedById },
    {
      action: "idea.status",
      subjectType: "thread",
      subjectId: ideaId,
      reason: note,
      data: { from, to: status },
    },
  );
  const { authorId, title } = idea;
  await record(
    tx,
    "idea.status_changed",
    { ideaId, authorId, title, changeId, from, to: status, note },
    { actorId: changedById, threadId: ideaId, roomVersion: await nextThreadVersion(tx, ideaId) },
  );
  return { changeId };
}
