import { sql } from "drizzle-orm";
import type { Subscriber } from "~/events/subscriber";
import { challenging } from "./challenging.server";
import { deciding } from "./deciding.server";
import { watchers } from "./followers.server";
import { tellOfMove } from "./moving.server";
import { questioning, tellSolved } from "./questioning.server";
import { ofThem, tell, these } from "./telling.server";

/** Those whose vote was given for just these words. */
const votersFor = (ideaId: string) => sql`select v.customer_id from votes v
  where v.idea_id = ${ideaId}::uuid and v.withdrawn_at is null`;

/** Tells people what concerns them. Each handler may see its event twice: nobody hears of one thing twice. */
export const notifying: Subscriber = {
  name: "notifications",
  handlers: {
    "thread.created": async (tx, event) => {
      const { mentions, threadId, authorId } = event.payload;
      if (mentions.length > 0)
        await tell(tx, event, { kind: "mention", whom: these(...mentions), threadId, postNumber: 1 });
      await tell(tx, event, {
        kind: "new_thread",
        whom: watchers(threadId, authorId),
        threadId,
        postNumber: 1,
      });
    },

    "post.created": async (tx, event) => {
      const { threadId, postId, number: postNumber, mentions, authorId } = event.payload;
      // It may have been hidden or deleted since.
      const [post] = await tx.execute<{ toId: string | null }>(sql`
        select (select r.author_id from posts r where r.id = p.reply_to_id) as "toId" from posts p
        where p.id = ${postId} and p.hidden_at is null and p.deleted_at is null`);
      if (!post) return;
      if (mentions.length > 0)
        await tell(tx, event, { kind: "mention", whom: these(...mentions), threadId, postNumber });
      const whom = sql`${watchers(threadId, authorId)} union ${these(post.toId)}`;
      await tell(tx, event, { kind: "reply", whom, threadId, postNumber });
    },

    "answer.chosen": async (tx, event) => {
      const { threadId, number: postNumber, helperId, askerId } = event.payload;
      await tell(tx, event, { kind: "answer_chosen", whom: these(helperId), threadId, postNumber });
      await tell(tx, event, { kind: "question_answered", whom: these(askerId), threadId, postNumber });
      await tellSolved(tx, event, postNumber);
    },

    ...questioning,

    // Quiet: no letter, and once for each giver and post, however often he changes his mind.
    "post.reacted": async (tx, event) => {
      const { threadId, number: postNumber, authorId } = event.payload;
      const whom = sql`${these(authorId)} except select n.customer_id from notifications n where n.kind = 'thanks'
        and n.customer_id = ${authorId}::uuid and n.actor_id = ${event.actorId}::uuid and n.thread_id = ${threadId}::uuid
        and n.post_number = ${postNumber}::int and n.event_id <> ${event.id}::uuid`;
      await tell(tx, event, { kind: "thanks", whom, threadId, postNumber });
    },

    ...deciding,

    ...challenging,

    "idea.merged": async (tx, event) => {
      const { ideaId, authorId, canonicalId: threadId, note } = event.payload;
      const whom = sql`${votersFor(ideaId)} union ${these(authorId)}`;
      await tell(tx, event, { kind: "idea_merged", whom, threadId, data: { note, ideaId } });
      // To whom the other idea is closed, it is said that there is one, and nothing of it.
      const unseen = ofThem(whom, threadId, { who: "see it not" });
      await tell(tx, event, { kind: "idea_merged_unseen", whom: unseen, threadId: ideaId });
    },

    // Its author, the first time: his words stand by themselves again.
    "idea.objected": async (tx, event) => {
      const { splitOffId: threadId, authorId, fresh } = event.payload;
      if (fresh) await tell(tx, event, { kind: "idea_split_off", whom: these(authorId), threadId });
    },

    "idea.unmerged": async (tx, event) => {
      const { ideaId: threadId, authorId, canonicalId } = event.payload;
      const whom = sql`${votersFor(threadId)} union ${these(authorId)}`;
      const seeing = ofThem(whom, canonicalId, { who: "see it" });
      await tell(tx, event, { kind: "idea_unmerged", whom: seeing, threadId, data: { ideaId: canonicalId } });
      const unseen = ofThem(whom, canonicalId, { who: "see it not" });
      await tell(tx, event, { kind: "idea_unmerged_unseen", whom: unseen, threadId });
    },

    "idea.moved": tellOfMove,

    "idea.vote_added": async (tx, event) => {
      const { ideaId: threadId, customerId } = event.payload;
      await tell(tx, event, { kind: "vote_added", whom: these(customerId), threadId });
    },

    "idea.asleep": async (tx, event) => {
      const { ownerId, count } = event.payload;
      await tell(tx, event, { kind: "ideas_asleep", whom: these(ownerId), data: { count } });
    },

    "case.message_added": async (tx, event) => {
      const { lane, customerId, authorId, assigneeId, caseId, number } = event.payload;
      const data = { number };
      const fromCustomer = authorId === customerId;
      if (lane === "public" && !fromCustomer) {
        await tell(tx, event, { kind: "case_message", whom: these(customerId), caseId, data });
      }
      await tell(tx, event, {
        kind: "case_reply",
        whom: these(staffOnly(assigneeId, customerId)),
        caseId,
        data,
      });
    },

    "case.assigned": async (tx, event) => {
      const { assigneeId, customerId, caseId, number } = event.payload;
      const whom = these(staffOnly(assigneeId, customerId));
      await tell(tx, event, { kind: "case_assigned", whom, caseId, data: { number } });
    },

    "badge.awarded": async (tx, event) => {
      const { customerId, badgeId, citation } = event.payload;
      await tell(tx, event, { kind: "badge", whom: these(customerId), data: { badgeId, citation } });
    },

    "post.hidden": async (tx, event) => {
      const { threadId, number: postNumber, authorId, reason } = event.payload;
      const always = { evenIfMuted: true, evenIfHidden: true };
      await tell(tx, event, {
        kind: "post_hidden",
        whom: these(authorId),
        threadId,
        postNumber,
        data: { reason },
        ...always,
      });
    },

    "flag.decided": async (tx, event) => {
      const { threadId, number: postNumber, decision, reporterIds } = event.payload;
      const kind = `report_${decision}` as const;
      await tell(tx, event, { kind, whom: these(...reporterIds), threadId, postNumber, evenIfMuted: true });
    },

    "sanction.imposed": async (tx, event) => {
      const { kind, customerId } = event.payload;
      await tell(tx, event, { kind, whom: these(customerId) });
    },

    "sanction.lifted": async (tx, event) => {
      await tell(tx, event, { kind: "sanction_lifted", whom: these(event.payload.customerId) });
    },

    "submission.decided": async (tx, event) => {
      const { decision, customerId, threadId, number } = event.payload;
      const where = decision === "approved" && threadId ? { threadId, postNumber: number ?? 1 } : {};
      await tell(tx, event, { kind: `submission_${decision}`, whom: these(customerId), ...where });
    },

    "appeal.decided": async (tx, event) => {
      const { decision, customerId } = event.payload;
      await tell(tx, event, { kind: `appeal_${decision}`, whom: these(customerId) });
    },
  },
};

/** The one who works on a case, unless he is its customer too: notes are not for customers. */
function staffOnly(assigneeId: string | null, customerId: string): string | null {
  return assigneeId === customerId ? null : assigneeId;
}
