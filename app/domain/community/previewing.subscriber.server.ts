import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { addJob } from "~/jobs/queue.server";
import type { Subscriber } from "~/events/subscriber";

/** Links in what was written get their cards later, by a job. What is private is read by nobody's server. */
export const previewing: Subscriber = {
  name: "link-previews",
  handlers: {
    "thread.created": (tx, { payload }) => (payload.private ? nothing : look(tx, payload.threadId, 1)),
    "post.created": (tx, { payload }) =>
      payload.private ? nothing : look(tx, payload.threadId, payload.number),
    "post.edited": (tx, { payload }) => look(tx, payload.threadId, payload.number),
    // It may have been changed while nobody could see it.
    "post.restored": (tx, { payload }) => look(tx, payload.threadId, payload.number),
  },
};

const nothing = Promise.resolve();

/** Most posts name no page on a line of its own: they cost no job. */
async function look(tx: Tx, threadId: string, number: number): Promise<void> {
  const [named] = await tx.execute(sql`
    select 1 from posts where thread_id = ${threadId} and number = ${number} and body_html like '%<p><a href="http%'`);
  if (named) await addJob(tx, "preview-links", { threadId, number }, { maxAttempts: 3 });
}
