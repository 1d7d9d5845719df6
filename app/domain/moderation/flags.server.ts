import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { flags } from "#db/schema/moderation";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { ThreadKind } from "~/domain/community/thread";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { audit } from "~/platform/audit.server";
import { readSetting } from "~/platform/settings.server";
import { conceal, decideFlags, hide, holdPost, lockPost, restore } from "./hiding.server";
import type { FlagReason } from "./moderation";
import { mayClear, mayFlag, mayModerate } from "./policy";
import { findPost } from "./post-finding.server";

/** From this trust level on, a member's report counts towards hiding a post before a moderator has looked. */
const TRUSTED = 2;

/** Reports a post to the moderators. One report a person and post; a second changes nothing. */
export async function flagPost(
  actor: Actor,
  postId: string,
  input: { reason: FlagReason; note?: string },
): Promise<void> {
  const post = await findPost(actor, postId);
  authorize(mayFlag(actor, post));
  const reporter = actor as Person;
  await limit("flag", reporter);
  const note = input.note?.trim() || null;
  await transact(async (tx) => {
    const [flag] = await tx
      .insert(flags)
      .values({ postId, reporterId: reporter.customerId, reason: input.reason, note })
      .onConflictDoNothing()
      .returning({ id: flags.id });
    if (flag && post.author.staffRole === null) await hideIfManyReport(tx, postId);
  });
}

/** Several trusted members at once are likely right: out of sight it can do no more harm while it waits. */
async function hideIfManyReport(tx: Tx, postId: string): Promise<void> {
  const enough = await readSetting("auto_hide_reports");
  if (enough === 0) return;
  await lockPost(tx, postId);
  const [row] = await tx.execute<{ reports: number; rule: FlagReason }>(sql`
    select count(*)::int as reports, mode() within group (order by f.reason) as rule
    from flags f join customers c on c.id = f.reporter_id
    where f.post_id = ${postId} and f.decided_at is null and (c.trust_level >= ${TRUSTED} or c.staff_role is not null)`);
  if (row!.reports >= enough) await holdPost(tx, postId, null, row!.rule);
}

export type FlaggedPost = {
  postId: string;
  number: number;
  html: string;
  language: "en" | "fi";
  author: Face;
  /** Out of sight already, until this is decided. */
  held: boolean;
  thread: { id: string; title: string; slug: string; kind: ThreadKind };
  /** The post that it follows, to see what it is about. */
  before: { name: string; excerpt: string } | null;
  /** A report of nobody's was raised by a watched word, which its note names. */
  flags: { reason: FlagReason; note: string | null; at: string; reporter: string | null }[];
};

/** Posts with open reports, the longest waiting first. */
export async function flagQueue(actor: Actor): Promise<FlaggedPost[]> {
  authorize(mayModerate(actor));
  const rows = await db.execute<{ post: FlaggedPost }>(sql`
    select jsonb_build_object('postId', p.id, 'number', p.number, 'html', p.body_html, 'language', p.language, 'author', ${face("a")},
      'held', p.hidden_at is not null,
      'before', (select jsonb_build_object('name', w.display_name, 'excerpt', left(b.excerpt, 300)) from posts b
        join customers w on w.id = b.author_id where b.thread_id = p.thread_id and b.number < p.number and b.hidden_at is null
        order by b.number desc limit 1),
      'thread', jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'kind', t.kind), 'flags', f.flags) as post
    from (
      select f.post_id, min(f.created_at) as first, jsonb_agg(jsonb_build_object('reason', f.reason, 'note', f.note,
        'at', f.created_at, 'reporter', r.display_name) order by f.created_at) as flags
      from flags f left join customers r on r.id = f.reporter_id where f.decided_at is null group by f.post_id
      order by first limit 50
    ) f join posts p on p.id = f.post_id join customers a on a.id = p.author_id join threads t on t.id = p.thread_id
    order by f.first`);
  return rows.map((row) => row.post);
}

/** Upholds the reports of a post, which is hidden for good. Of two moderators at once the second hears that it is done. */
export async function hideFlagged(
  actor: Actor,
  postId: string,
  reason: string,
  rule: FlagReason,
): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const post = await lockPost(tx, postId);
    const [open] = await tx
      .select({ id: flags.id })
      .from(flags)
      .where(and(eq(flags.postId, postId), isNull(flags.decidedAt)))
      .limit(1);
    if (!open) throw await decidedBy(tx, postId);
    await hide(tx, actor as Person, post, { reason, rule });
  });
}

/** Takes a post out of sight until another moderator has decided. */
export async function holdFlagged(actor: Actor, postId: string): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    await lockPost(tx, postId);
    const [open] = await tx
      .select()
      .from(flags)
      .where(and(eq(flags.postId, postId), isNull(flags.decidedAt)));
    if (!open) throw await decidedBy(tx, postId);
    await holdPost(tx, postId, actor as Person, open.reason);
  });
}

/** Finds nothing wrong with a post: its open reports are dismissed, and it shows again if they had hidden it. */
export async function dismissFlags(actor: Actor, postId: string): Promise<void> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    const post = await lockPost(tx, postId);
    authorize(mayClear(actor, post));
    const flagIds = await decideFlags(tx, staff, post, "dismissed");
    if (flagIds.length === 0) throw await decidedBy(tx, postId);
    const held = post.hidden && post.hiddenReason === null ? await heldBy(tx, postId) : null;
    if (held) await restore(tx, staff, postId);
    await audit(tx, staff, {
      action: "flag.dismissed",
      subjectType: "post",
      subjectId: postId,
      data: { reports: flagIds.length, flagIds, held },
    });
  });
}

/** Who or what has taken a post out of sight until it is decided, and for which rule. */
export interface Held {
  by: string | null;
  rule: FlagReason;
}

async function heldBy(tx: Tx, postId: string): Promise<Held> {
  const [row] = await tx.execute<{ by: string | null; rule: FlagReason | null }>(
    sql`select hidden_by_id as "by", hidden_rule as rule from posts where id = ${postId}`,
  );
  return { by: row!.by, rule: row!.rule ?? "other" };
}

/** Reports that were dismissed wait again, and so does the post out of sight, if it was. */
export async function reopenFlags(
  actor: Actor,
  postId: string,
  { flagIds, held }: { flagIds: string[]; held: Held | null },
): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const post = await lockPost(tx, postId);
    const reopened = await tx
      .update(flags)
      .set({ decision: null, decidedAt: null, decidedById: null })
      .where(and(inArray(flags.id, flagIds), eq(flags.postId, postId), eq(flags.decision, "dismissed")))
      .returning({ id: flags.id });
    if (reopened.length !== flagIds.length) throw new Refusal("moderation:refusal.not_undoable", 409);
    if (held && !post.hidden) await conceal(tx, post, { ...held, reason: null });
    await audit(tx, actor as Person, {
      action: "flag.reopened",
      subjectType: "post",
      subjectId: postId,
      data: { reports: flagIds.length },
    });
  });
}

/** For the second of two moderators: it is done, and by whom. */
export async function decidedBy(tx: Tx, postId: string): Promise<Refusal> {
  const [last] = await tx.execute<{ name: string }>(sql`
    select c.display_name as name from flags f join customers c on c.id = f.decided_by_id
    where f.post_id = ${postId} order by f.decided_at desc limit 1`);
  return last
    ? new Refusal("moderation:refusal.decided_already", 409, { name: last.name })
    : new Refusal("moderation:refusal.nothing_open", 409);
}
