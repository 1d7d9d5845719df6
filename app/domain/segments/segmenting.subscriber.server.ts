import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { Subscriber } from "~/events/subscriber";
import { hold, segmentsThatAsk, workOutMembers } from "./membership.server";
import type { AskedOf } from "./rule";

const one = (customerId: string) => sql`select ${customerId}::uuid`;

/** Who has written in these threads. */
const writersIn = (...threadIds: (string | null)[]) =>
  sql`select distinct author_id from posts where thread_id in ${threadIds.filter((id) => id !== null)}`;

/**
 * Segments follow the facts about customers: who has gained or lost what a rule asks for is in or out within a second
 * or two, and his rooms with him (realtime/rights).
 */
export const segmenting: Subscriber = {
  name: "segments",
  handlers: {
    "customer.joined": (tx, { payload }) => workOut(tx, ["customer"], one(payload.customerId)),
    "customer.facts_changed": (tx, { payload }) => workOut(tx, ["customer"], one(payload.customerId)),
    "account.facts_changed": (tx, { payload }) =>
      workOut(tx, ["customer"], sql`select id from customers where account_id = ${payload.accountId}`),
    "points.moved": (tx, { payload }) => workOut(tx, ["points"], one(payload.customerId)),
    "thread.created": (tx, { payload }) => workOut(tx, ["tags", "activity"], one(payload.authorId)),
    "post.created": (tx, { payload }) => workOut(tx, ["tags", "activity"], one(payload.authorId)),
    "post.deleted": (tx, { payload }) => workOut(tx, ["tags"], one(payload.authorId)),
    "post.undeleted": (tx, { payload }) => workOut(tx, ["tags"], one(payload.authorId)),
    "thread.retitled": (tx, { payload }) => workOut(tx, ["tags"], writersIn(payload.threadId)),
    "thread.deleted": (tx, { payload }) => workOut(tx, ["tags"], writersIn(payload.threadId)),
    "thread.undeleted": (tx, { payload }) => workOut(tx, ["tags"], writersIn(payload.threadId)),
    "thread.split": (tx, { payload }) =>
      workOut(tx, ["tags"], writersIn(payload.threadId, payload.otherThreadId)),
    "thread.merged": (tx, { payload }) =>
      workOut(tx, ["tags"], writersIn(payload.threadId, payload.otherThreadId)),
    "thread.operation_undone": (tx, { payload }) =>
      workOut(tx, ["tags"], writersIn(payload.threadId, payload.otherThreadId)),
    "tags.tended": (tx) => workOut(tx, ["tags"]),
  },
};

/** Of those segments whose rule asks for what has changed, whether these customers (or anyone) are in them now. */
async function workOut(tx: Tx, what: AskedOf[], among?: SQL): Promise<void> {
  for (const id of await segmentsThatAsk(tx, what)) {
    const rule = await hold(tx, id);
    if (rule) await workOutMembers(tx, id, rule, among);
  }
}
