import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { EventType, RecordedEvent } from "~/events/catalogue";
import type { Subscriber } from "~/events/subscriber";
import { interestedIn } from "./followers.server";
import { tell, these } from "./telling.server";

/** Those who wait for the same solution hear of it, once a day however often its post changes. */
export async function tellSolved(
  tx: Tx,
  event: RecordedEvent<"answer.chosen" | "question.solved_without">,
  postNumber: number | undefined,
): Promise<void> {
  const { threadId, askerId } = event.payload;
  const whom = sql`(${interestedIn(threadId)}) except ${these(askerId)}
    except select n.customer_id from notifications n where n.thread_id = ${threadId}::uuid and n.kind = 'question_solved'
      and n.event_id <> ${event.id}::uuid and n.created_at > ${event.at.toISOString()}::timestamptz - interval '1 day'`;
  await tell(tx, event, { kind: "question_solved", whom, threadId, postNumber });
}

/** What becomes of a question after it was asked, and of what was said in private. */
export const questioning = {
  "question.solved_without": async (tx, event) => {
    const { threadId, askerId, reason } = event.payload;
    const whom = these(askerId);
    await tell(tx, event, { kind: "question_answered", whom, threadId, data: { reason } });
    await tellSolved(tx, event, undefined);
  },

  "question.reopened": async (tx, event) => {
    const { threadId, askerId, helperIds } = event.payload;
    await tell(tx, event, { kind: "question_reopened", whom: these(...helperIds, askerId), threadId });
  },

  "question.reminder_due": async (tx, event) => {
    const { threadId, askerId, number: postNumber } = event.payload;
    await tell(tx, event, { kind: "question_reminder", whom: these(askerId), threadId, postNumber });
  },

  "thread.publicity_asked": async (tx, event) => {
    const { threadId, authorId } = event.payload;
    const whom = these(authorId);
    await tell(tx, event, { kind: "publicity_asked", whom, threadId, evenIfMuted: true });
  },

  "thread.publicity_declined": async (tx, event) => {
    const { threadId, askedById } = event.payload;
    await tell(tx, event, { kind: "publicity_declined", whom: these(askedById), threadId });
  },

  "question.made_public": tellOpened,
  "feedback.made_public": tellOpened,
} satisfies Handlers;

type Handlers = { [T in EventType]?: NonNullable<Subscriber["handlers"][T]> };

/** Whoever of staff asked for it hears that it is open. */
async function tellOpened(
  tx: Tx,
  event: RecordedEvent<"question.made_public" | "feedback.made_public">,
): Promise<void> {
  const { threadId } = event.payload;
  const whom = sql`select publicity_asked_by_id from threads where id = ${threadId}::uuid and publicity_asked_by_id is not null`;
  await tell(tx, event, { kind: "publicity_given", whom, threadId });
}
