import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { boards } from "#db/schema/community";
import { ideas, votes } from "#db/schema/ideas";
import { isInAudience, mayStart } from "~/domain/community/policy";
import { insertThread } from "~/domain/community/starting.server";
import { renderBody } from "~/domain/community/writing.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { trendingScore } from "./idea";

export interface NewIdea {
  boardId: string;
  title: string;
  body: string;
  /** Made by the form: sending it twice makes one idea. */
  submissionId: string;
}

/** Puts an idea on its board, with its author's own vote, which comes with thread.created and has no fact of its own. */
export async function submitIdea(actor: Actor, input: NewIdea): Promise<{ id: string; slug: string }> {
  authorize(mayStart(actor, "idea"));
  const author = actor as Person;
  const [board] = await db.select().from(boards).where(eq(boards.id, input.boardId));
  if (!board || !isInAudience(actor, { audience: board.audience, accountId: null })) {
    throw new Refusal("errors:bad_choice", 422, {}, "boardId");
  }
  await limit("thread", author.customerId);
  const body = await renderBody(input.body);
  return transact(async (tx) => {
    const { id, slug, fresh } = await insertThread(tx, author, {
      kind: "idea",
      categoryId: null,
      boardId: board.id,
      private: false,
      title: input.title,
      body,
      bodySource: input.body,
      submissionId: input.submissionId,
    });
    if (fresh) {
      const at = now();
      await tx.insert(ideas).values({ threadId: id, voteCount: 1, score: trendingScore(at, [at]) });
      await tx.insert(votes).values({ ideaId: id, customerId: author.customerId, createdAt: sql`now()` });
    }
    return { id, slug };
  });
}
