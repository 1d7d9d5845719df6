import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { flags } from "#db/schema/moderation";
import { face, type Face } from "~/domain/community/reading.server";
import type { ThreadKind } from "~/domain/community/thread";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { now } from "~/platform/clock";
import { limit } from "~/platform/limit.server";
import { authorize } from "~/platform/refusal";
import type { FlagReason } from "./moderation";
import { audit } from "~/platform/audit.server";
import { mayFlag, mayModerate } from "./policy";
import { findPost } from "./post-finding.server";

/** Reports a post to the moderators. One report a person and post; a second changes nothing. */
export async function flagPost(
  actor: Actor,
  postId: string,
  input: { reason: FlagReason; note?: string },
): Promise<void> {
  const post = await findPost(actor, postId);
  authorize(mayFlag(actor, post));
  const { customerId } = actor as Person;
  await limit("flag", customerId);
  const note = input.note?.trim() || null;
  await db
    .insert(flags)
    .values({ postId, reporterId: customerId, reason: input.reason, note })
    .onConflictDoNothing();
}

export type FlaggedPost = {
  postId: string;
  number: number;
  html: string;
  language: "en" | "fi";
  author: Face;
  thread: { id: string; title: string; slug: string; kind: ThreadKind };
  flags: { reason: FlagReason; note: string | null; at: string; reporter: string }[];
};

/** Posts with open reports, the longest waiting first. */
export async function flagQueue(actor: Actor): Promise<FlaggedPost[]> {
  authorize(mayModerate(actor));
  const rows = await db.execute<{ post: FlaggedPost }>(sql`
    select jsonb_build_object('postId', p.id, 'number', p.number, 'html', p.body_html, 'language', p.language, 'author', ${face("a")},
      'thread', jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind), 'flags', f.flags) as post
    from (
      select f.post_id, min(f.created_at) as first, jsonb_agg(jsonb_build_object('reason', f.reason, 'note', f.note,
        'at', f.created_at, 'reporter', r.display_name) order by f.created_at) as flags
      from flags f join customers r on r.id = f.reporter_id where f.decided_at is null group by f.post_id
      order by first limit 50
    ) f join posts p on p.id = f.post_id join customers a on a.id = p.author_id join threads t on t.id = p.thread_id
    order by f.first`);
  return rows.map((row) => row.post);
}

/** Finds nothing wrong with a post: its open reports are dismissed. */
export async function dismissFlags(actor: Actor, postId: string): Promise<void> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const dismissed = await tx
      .update(flags)
      .set({ decision: "dismissed", decidedAt: now(), decidedById: staff.customerId })
      .where(and(eq(flags.postId, postId), isNull(flags.decidedAt)))
      .returning({ id: flags.id });
    if (dismissed.length === 0) return;
    await audit(tx, staff, {
      action: "flag.dismissed",
      subjectType: "post",
      subjectId: postId,
      data: { reports: dismissed.length },
    });
  });
}
