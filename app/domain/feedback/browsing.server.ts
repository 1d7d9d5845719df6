import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threadLines, type ThreadLine } from "~/domain/community/lines.server";
import { isSignedIn, type Actor } from "~/platform/actor";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import type { FeedbackTopic, Sentiment } from "./feedback";
import { mayReadAllFeedback } from "./policy";

const PER_PAGE = 20;

export interface FeedbackLine extends ThreadLine {
  feedback: { sentiment: Sentiment; topic: FeedbackTopic };
}

export interface FeedbackPage {
  lines: FeedbackLine[];
  next: string | null;
}

/** What the actor himself has told the company, the freshest first. */
export async function myFeedback(actor: Actor, after?: string | null): Promise<FeedbackPage> {
  if (!isSignedIn(actor)) return { lines: [], next: null };
  return pageOf(actor, sql`threads.author_id = ${actor.customerId}::uuid`, after);
}

/** All feedback, for those who look after customers. */
export async function allFeedback(
  actor: Actor,
  sentiment?: Sentiment,
  after?: string | null,
): Promise<FeedbackPage> {
  authorize(mayReadAllFeedback(actor));
  return pageOf(actor, sentiment ? sql`f.sentiment = ${sentiment}` : sql`true`, after);
}

async function pageOf(actor: Actor, condition: SQL, after: string | null | undefined): Promise<FeedbackPage> {
  const key = readKey(after);
  const beyond = key
    ? sql`and (threads.last_activity_at, threads.id) < (${key.at}::timestamptz, ${key.id}::uuid)`
    : sql``;
  const page = sql`
    select threads.*, row_number() over (order by threads.last_activity_at desc nulls last, threads.id desc nulls last) as rank
    from threads join feedback f on f.thread_id = threads.id
    where threads.kind = 'feedback' and ${condition} ${beyond}
    order by threads.last_activity_at desc nulls last, threads.id desc nulls last limit ${PER_PAGE + 1}`;
  const rows = await db.execute<{ line: FeedbackLine }>(sql`
    select l.line || jsonb_build_object('feedback', jsonb_build_object('sentiment', f.sentiment, 'topic', f.topic)) as line
    from (${threadLines(actor, page)}) l join feedback f on f.thread_id = (l.line->>'id')::uuid
    order by l.line->>'lastActivityAt' desc, l.line->>'id' desc`);
  const lines = rows.slice(0, PER_PAGE).map((row) => row.line);
  const last = lines.at(-1);
  return {
    lines,
    next: rows.length > PER_PAGE && last ? `${Date.parse(last.lastActivityAt)}_${toPublicId(last.id)}` : null,
  };
}

function readKey(key: string | null | undefined): { at: string; id: string } | null {
  const [, at, digits] = /^(\d{1,14})_([0-9a-z]{26})$/.exec(key ?? "") ?? [];
  const id = fromPublicId(digits);
  return id && at ? { at: new Date(Number(at)).toISOString(), id } : null;
}
