import { feedback } from "#db/schema/feedback";
import { mayStart } from "~/domain/community/policy";
import { mayPublish } from "~/domain/community/publishing.server";
import { insertThread } from "~/domain/community/starting.server";
import { renderBody } from "~/domain/community/writing.server";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize } from "~/platform/refusal";
import type { FeedbackTopic, Sentiment } from "./feedback";

export interface NewFeedback {
  sentiment: Sentiment;
  topic: FeedbackTopic;
  title: string;
  body: string;
  /** Made by the form: sending it twice says it once. */
  submissionId: string;
}

/** A private word to the company: only its author and staff see it, until its author makes it public. */
export async function giveFeedback(actor: Actor, input: NewFeedback): Promise<{ id: string; slug: string }> {
  authorize(mayStart(actor, "feedback"));
  const author = actor as Person;
  await limit("thread", author);
  const body = await renderBody(input.body);
  await mayPublish(author, { kind: "feedback", title: input.title, body: input.body, html: body.html });
  return transact(async (tx) => {
    const { id, slug, fresh } = await insertThread(tx, author, {
      kind: "feedback",
      categoryId: null,
      boardId: null,
      private: true,
      title: input.title,
      body,
      bodySource: input.body,
      submissionId: input.submissionId,
    });
    if (fresh)
      await tx.insert(feedback).values({ threadId: id, sentiment: input.sentiment, topic: input.topic });
    return { id, slug };
  });
}
