import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { boards } from "#db/schema/places";
import { ideas, votes } from "#db/schema/ideas";
import { isInAudience, mayStart, placeOfBoard } from "~/domain/community/policy";
import type { FormTrace } from "~/domain/community/publishing";
import { mayPublish } from "~/domain/community/publishing.server";
import { insertThread } from "~/domain/community/starting.server";
import { raiseFlag } from "~/domain/community/word-flags.server";
import { renderBody, type Written } from "~/domain/community/writing.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { soundAnswers, type Answers } from "./answers";
import { enterWithIdea } from "./challenges/entering.server";
import { findChallenge } from "./challenges/finding.server";
import { mayEnter } from "./challenges/policy";
import { trendingScore } from "./idea";

export interface NewIdea {
  boardId: string;
  title: string;
  body: string;
  /** To the board's own fields, by their ids. */
  answers?: Answers;
  /** Made by the form: sending it twice makes one idea. */
  submissionId: string;
  /** The challenge that it is put forward for, by the words of its address. */
  challenge?: string;
  trace?: FormTrace;
}

/** Puts an idea on its board, with its author's own vote, which comes with thread.created and has no fact of its own. */
export async function submitIdea(actor: Actor, input: NewIdea): Promise<{ id: string; slug: string }> {
  authorize(mayStart(actor, "idea"));
  const author = actor as Person;
  const [board] = await db.select().from(boards).where(eq(boards.id, input.boardId));
  if (!board || board.archivedAt || !isInAudience(actor, placeOfBoard(board))) {
    throw new Refusal("errors:bad_choice", 422, {}, "boardId");
  }
  const answers = soundAnswers(board.fields, input.answers ?? {});
  if (input.challenge) authorize(mayEnter(actor, await findChallenge(actor, input.challenge)));
  await limit("thread", author);
  const body = await renderBody(input.body);
  const { trace, submissionId, ...written } = input;
  const fields = { ...written, answers };
  const { flagged } = await mayPublish(
    author,
    { kind: "idea", title: input.title, body: input.body, html: body.html, trace },
    { kind: "idea", threadId: null, fields, submissionId, path: "/me/waiting?sent" },
  );
  return transact(async (tx) => {
    const idea = await insertIdea(tx, author, { ...input, answers, rendered: body });
    const { challenge, boardId } = input;
    if (challenge) await enterWithIdea(tx, author, { challenge, ideaId: idea.id, boardId, sentAt: now() });
    if (idea.fresh) await raiseFlag(tx, { threadId: idea.id, number: 1 }, flagged);
    return idea;
  });
}

/** The rows and the fact of a new idea; `fresh` is false if this submission had made it already. */
export async function insertIdea(
  tx: Tx,
  author: Person,
  input: NewIdea & { rendered: Written },
): Promise<{ id: string; slug: string; fresh: boolean }> {
  const { id, slug, fresh } = await insertThread(tx, author, {
    kind: "idea",
    categoryId: null,
    boardId: input.boardId,
    private: false,
    title: input.title,
    body: input.rendered,
    bodySource: input.body,
    submissionId: input.submissionId,
  });
  if (fresh) {
    const at = now();
    await tx
      .insert(ideas)
      .values({ threadId: id, voteCount: 1, score: trendingScore(at, [at]), answers: input.answers });
    await tx.insert(votes).values({ ideaId: id, customerId: author.customerId, createdAt: sql`now()` });
  }
  return { id, slug, fresh };
}
