import { sql } from "drizzle-orm";
import { record, transact } from "~/events/record.server";
import { now } from "~/platform/clock";

/** After so many days the asker is asked once whether a reply that so many have thanked for was the answer. */
const AFTER_DAYS = 7;
const THANKS = 2;
/** What is older than this is nobody's question any more. */
const AT_MOST_DAYS = 30;

type Due = { threadId: string; askerId: string; title: string; postId: string; number: number };

/** Finds the questions that may have been answered without anyone saying so, and reminds each asker once. */
export async function remindAskers(): Promise<number> {
  const at = now();
  const days = (count: number) => new Date(at.getTime() - count * 86_400_000).toISOString();
  return transact(async (tx) => {
    const due = await tx.execute<Due>(sql`
      select t.id as "threadId", t.author_id as "askerId", t.title, best.id as "postId", best.number
      from threads t cross join lateral (
        select p.id, p.number from posts p where p.thread_id = t.id and p.number > 1 and p.hidden_at is null
          and p.deleted_at is null and p.author_id <> t.author_id and (p.reaction_counts->>'thanks')::int >= ${THANKS}
          and p.created_at <= ${days(AFTER_DAYS)}::timestamptz
        order by (p.reaction_counts->>'thanks')::int desc, p.number limit 1) best
      where t.kind = 'question' and t.solved_at is null and t.state <> 'archived' and t.hidden_at is null
        and t.deleted_at is null and t.last_activity_at > ${days(AT_MOST_DAYS)}::timestamptz
        and not exists (select 1 from events e where e.thread_id = t.id and e.type = 'question.reminder_due')
      order by t.id limit 200 for no key update of t skip locked`);
    for (const { threadId, askerId, title, postId, number } of due) {
      const payload = { threadId, askerId, postId, number, title };
      await record(tx, "question.reminder_due", payload, { actorId: null, threadId });
    }
    return due.length;
  });
}
