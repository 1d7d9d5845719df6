import type { Tx } from "#db/client";
import type { Subscriber } from "~/events/subscriber";
import { addJob } from "~/jobs/queue.server";

/** What is new, called otherwise, elsewhere or by itself again is held beside the other ideas later, by a job. */
export const suggesting: Subscriber = {
  name: "merge-suggestions",
  handlers: {
    "thread.created": (tx, { payload }) => (payload.kind === "idea" ? look(tx, payload.threadId) : nothing),
    "thread.retitled": (tx, { payload }) => look(tx, payload.threadId),
    "idea.moved": (tx, { payload }) => look(tx, payload.ideaId),
    "idea.unmerged": (tx, { payload }) => look(tx, payload.ideaId),
  },
};

const nothing = Promise.resolve();

/** Threads that are no ideas cost a job that finds nothing to do. */
function look(tx: Tx, ideaId: string): Promise<void> {
  return addJob(tx, "suggest-merges", { ideaId }, { key: `suggest-merges:${ideaId}`, maxAttempts: 3 });
}
