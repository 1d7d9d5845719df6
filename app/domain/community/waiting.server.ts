import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { questionClaims } from "#db/schema/questions";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { serviceMinutesBetween } from "~/platform/service-hours";
import { staffOnly } from "~/platform/staff-only";
import { findThread, type FoundThread } from "./finding.server";
import { mayAnswerForTheCompany } from "./policy";
import { face } from "./reading.server";
import type { Face } from "./thread-view";
import type { WaitingView } from "./waiting";

const PER_PAGE = 25;

export interface WaitingQuestion {
  id: string;
  title: string;
  slug: string;
  kind: "question";
  language: "en" | "fi";
  private: boolean;
  createdAt: string;
  author: Face;
  category: { slug: string; name: { en: string; fi: string }; colour: string } | null;
  replyCount: number;
  sameHere: number;
  /** Whether someone of staff has written in it. */
  staffReplied: boolean;
  claimedBy: Face | null;
  /** How long it has waited in service hours; nights and Sundays do not count. */
  waitedMinutes: number;
}

/** The questions that wait for their answer, the longest first. `further` begins the page after it. */
export async function waitingQuestions(
  actor: Actor,
  { view = "all", category, after }: { view?: WaitingView; category?: string; after?: string | null } = {},
): Promise<{ questions: WaitingQuestion[]; further: string | null }> {
  authorize(mayAnswerForTheCompany(actor));
  const key = readKey(after);
  const conditions = [
    sql`t.kind = 'question' and t.solved_at is null and t.hidden_at is null and t.deleted_at is null and t.state <> 'archived'`,
    ...(view === "unreplied" ? [sql`t.reply_count = 0`] : []),
    ...(view === "mine" ? [sql`q.customer_id = ${actor.customerId}`] : []),
    ...(category ? [sql`c.slug = ${category}`] : []),
    ...(key ? [sql`(t.created_at, t.id) > (${key.at}::timestamptz, ${key.id}::uuid)`] : []),
  ];
  const rows = await db.execute<Omit<WaitingQuestion, "waitedMinutes"> & Record<string, unknown>>(sql`
    select t.id, t.title, t.slug, t.kind, t.language, t.private, t.created_at as "createdAt", t.reply_count as "replyCount",
      ${face("a")} as author, case when q.thread_id is not null then ${face("s")} end as "claimedBy",
      case when c.id is not null then jsonb_build_object('slug', c.slug, 'name', c.name, 'colour', c.colour) end as category,
      coalesce((select (p.reaction_counts->>'same_here')::int from posts p where p.thread_id = t.id and p.number = 1), 0) as "sameHere",
      exists (select 1 from posts p join customers w on w.id = p.author_id where p.thread_id = t.id and p.number > 1
        and w.staff_role is not null and p.hidden_at is null and p.deleted_at is null) as "staffReplied"
    from threads t join customers a on a.id = t.author_id left join categories c on c.id = t.category_id
      left join question_claims q on q.thread_id = t.id left join customers s on s.id = q.customer_id
    where ${sql.join(conditions, sql` and `)}
    order by t.created_at, t.id limit ${PER_PAGE + 1}`);
  const questions = rows.slice(0, PER_PAGE).map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt).toISOString(),
    waitedMinutes: Math.floor(serviceMinutesBetween(new Date(row.createdAt), now())),
  }));
  const last = questions.at(-1);
  return {
    questions,
    further: rows.length > PER_PAGE && last ? `${last.createdAt}~${toPublicId(last.id)}` : null,
  };
}

/** The places where questions wait, with how many, for the filter. */
export async function waitingPlaces(
  actor: Actor,
): Promise<{ slug: string; name: { en: string; fi: string }; count: number }[]> {
  authorize(mayAnswerForTheCompany(actor));
  return db.execute(sql`
    select c.slug, c.name, count(*)::int as count from threads t join categories c on c.id = t.category_id
    where t.kind = 'question' and t.solved_at is null and t.hidden_at is null and t.deleted_at is null and t.state <> 'archived'
    group by c.id order by c.position, c.slug`);
}

/**
 * "I'm on it", or no longer. The first who says so has it; another is told whose it is. Only an administrator, who takes
 * back what the log says, says it for another.
 */
export async function claimQuestion(
  actor: Actor,
  threadId: string,
  on: boolean,
  forWhom?: string,
): Promise<FoundThread> {
  authorize(forWhom ? staffOnly(actor, "admin") : mayAnswerForTheCompany(actor));
  const thread = await findThread(actor, threadId);
  if (thread.kind !== "question") throw new Refusal("community:refusal.not_a_question", 409);
  const staff = actor as Person;
  const customerId = forWhom ?? staff.customerId;
  await transact(async (tx) => {
    const changed = on
      ? await tx.insert(questionClaims).values({ threadId, customerId }).onConflictDoNothing().returning()
      : await tx.execute(sql`
          delete from question_claims where thread_id = ${threadId} and customer_id = ${customerId} returning 1 as one`);
    if (changed.length > 0) {
      await audit(tx, staff, {
        action: on ? "question.claimed" : "question.released",
        subjectType: "thread",
        subjectId: threadId,
        data: { title: thread.title, holderId: customerId },
      });
      return;
    }
    const [holder] = await tx.execute<{ id: string; name: string }>(sql`
      select c.id, c.display_name as name from question_claims q join customers c on c.id = q.customer_id
      where q.thread_id = ${threadId}`);
    if (holder && holder.id !== customerId)
      throw new Refusal("waiting:refusal.taken", 409, { name: holder.name });
  });
  return thread;
}

function readKey(text: string | null | undefined): { at: string; id: string } | null {
  const [at = "", digits] = text?.split("~") ?? [];
  const id = fromPublicId(digits);
  return id && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) && !Number.isNaN(Date.parse(at))
    ? { at, id }
    : null;
}
