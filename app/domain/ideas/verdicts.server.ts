import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { notFound, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { mayTriage } from "./policy";
import { askedAfter, type Verdict } from "./verdict";
import { votesFor, wordingsOf } from "./wordings.server";

/** Asks those who voted for what was done two weeks ago whether it solved it: each once, however often this runs. */
export async function askForVerdicts(): Promise<number> {
  let asked = 0;
  for (const ideaId of await dueIdeas()) asked += await transact((tx) => ask(tx, ideaId));
  return asked;
}

async function dueIdeas(): Promise<string[]> {
  const days = (count: number) => new Date(now().getTime() - count * 86_400_000).toISOString();
  const rows = await db.execute<{ id: string }>(sql`
    select i.thread_id as id from ideas i
    where i.status = 'shipped' and exists (
      select 1 from (select * from idea_status_changes s where s.idea_id = i.thread_id and s.undone_at is null
        order by s.changed_at desc, s.id desc limit 1) s
      where s.to_status = 'shipped' and s.told_at <= ${days(askedAfter.days)}::timestamptz
        and s.told_at > ${days(askedAfter.atMost)}::timestamptz)
    order by i.thread_id`);
  return rows.map((row) => row.id);
}

const BATCH = 1_000;

/** The rows are the memory of having asked: two workers at once ask each person once. */
async function ask(tx: Tx, ideaId: string): Promise<number> {
  const asked = await tx.execute<{ id: string }>(sql`
    insert into idea_verdicts (idea_id, customer_id, asked_at)
    select ${ideaId}::uuid, v.customer_id, ${now().toISOString()}::timestamptz
    from (select distinct customer_id from (${votesFor(sql`${ideaId}::uuid`)}) every) v join customers c on c.id = v.customer_id
    where c.erased_at is null and c.merged_into_id is null
      and not exists (select 1 from idea_verdicts w where w.customer_id = v.customer_id and w.idea_id in (${wordingsOf(sql`${ideaId}::uuid`)}))
    on conflict do nothing returning customer_id as id`);
  for (let at = 0; at < asked.length; at += BATCH) {
    const customerIds = asked.slice(at, at + BATCH).map((row) => row.id);
    await record(tx, "idea.verdict_asked", { ideaId, customerIds }, { actorId: null, threadId: ideaId });
  }
  return asked.length;
}

export interface OwnVerdict {
  verdict: Verdict | null;
  words: string | null;
  wordsPublic: boolean;
}

/** What the actor was asked of an idea, with his answer so far; null where he was not asked. */
export async function readOwnVerdict(actor: Actor, ideaId: string): Promise<OwnVerdict | null> {
  if (!isSignedIn(actor)) return null;
  const [row] = await db.execute<OwnVerdict & Record<string, unknown>>(sql`
    select verdict, words, words_public as "wordsPublic" from idea_verdicts
    where idea_id in (${wordingsOf(sql`${ideaId}::uuid`)}) and customer_id = ${actor.customerId}
    order by idea_id = ${ideaId}::uuid desc limit 1`);
  return row ?? null;
}

/** Says whether it solved it; may be said anew. Only those who voted are asked, and only they answer. */
export async function giveVerdict(
  actor: Actor,
  ideaId: string,
  { verdict, words, wordsPublic }: OwnVerdict & { verdict: Verdict },
): Promise<void> {
  const idea = await findIdea(actor, ideaId);
  if (!isSignedIn(actor)) throw notFound();
  await transact(async (tx) => {
    const [given] = await tx.execute<{ ideaId: string; first: boolean }>(sql`
      with asked as (select idea_id, customer_id, verdict is null as first from idea_verdicts
        where idea_id in (${wordingsOf(sql`${ideaId}::uuid`)}) and customer_id = ${actor.customerId}
        order by idea_id = ${ideaId}::uuid desc limit 1 for update)
      update idea_verdicts v set verdict = ${verdict}, words = ${words}, words_public = ${wordsPublic && words !== null},
        answered_at = now()
      from asked where v.idea_id = asked.idea_id and v.customer_id = asked.customer_id
      returning v.idea_id as "ideaId", asked.first`);
    if (!given) throw new Refusal("ideas:refusal.not_asked", 409);
    if (!given.first) return;
    const payload = { ideaId, authorId: idea.authorId, customerId: actor.customerId, verdict };
    await record(tx, "idea.verdict_given", payload, {
      actorId: actor.customerId,
      threadId: ideaId,
      roomVersion: await nextThreadVersion(tx, ideaId),
    });
  });
}

export interface VerdictSummary {
  asked: number;
  counts: Record<Verdict, number>;
  /** Words that their writers show to everyone; for the product team all of them, and who said no more than a word. */
  said: { verdict: Verdict; words: string | null; shown: boolean; at: string; by: Face }[];
}

const SAID = 50;

/** What came of it, for an idea that the actor may see. */
export async function readVerdicts(actor: Actor, ideaId: string): Promise<VerdictSummary> {
  const all = mayTriage(actor).allowed;
  const of = sql`w.idea_id in (${wordingsOf(sql`${ideaId}::uuid`)})`;
  const [row] = await db.execute<{ summary: VerdictSummary }>(sql`
    select jsonb_build_object('asked', count(*),
      'counts', jsonb_build_object('yes', count(*) filter (where w.verdict = 'yes'),
        'partly', count(*) filter (where w.verdict = 'partly'), 'no', count(*) filter (where w.verdict = 'no')),
      'said', coalesce((select jsonb_agg(s order by s->>'at' desc) from (
        select jsonb_build_object('verdict', w.verdict, 'words', w.words, 'shown', w.words_public, 'at', w.answered_at,
          'by', ${face("c")}) as s
        from idea_verdicts w join customers c on c.id = w.customer_id
        where ${of} and w.verdict is not null and c.erased_at is null and ${all ? sql`true` : sql`w.words_public`}
        order by w.answered_at desc limit ${SAID}) said), '[]')) as summary
    from idea_verdicts w where ${of}`);
  return row!.summary;
}

/** For the one who was asked: his own page of the question. */
export async function findVerdict(actor: Person, ideaId: string) {
  const idea = await findIdea(actor, ideaId);
  const own = await readOwnVerdict(actor, ideaId);
  if (!own) throw notFound();
  return { idea, own };
}
