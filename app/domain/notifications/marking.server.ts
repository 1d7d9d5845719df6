import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { threads } from "#db/schema/threads";
import type { ThreadKind } from "~/domain/community/thread";
import { visibleReleases, visibleThreads } from "~/domain/community/visibility.server";
import { visibleChallenges } from "~/domain/ideas/challenges/finding.server";
import { record, transact } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { notFound } from "~/platform/refusal";
import type { NotificationKind } from "./notification";

export type Target = {
  kind: NotificationKind;
  thread: { id: string; slug: string; kind: ThreadKind } | null;
  postNumber: number | null;
  caseNumber: number | null;
  challenge: string | null;
  /** Several decisions that were made in one go. */
  batchId: string | null;
  releaseSlug: string | null;
};

/** Marks one as read and says where it leads. */
export async function openNotification(actor: Person, id: string): Promise<Target> {
  const [row] = await ringing(actor, (tx) =>
    tx.execute<Target>(sql`
    with opened as (
      update notifications set read_at = coalesce(read_at, now()) where id = ${id} and customer_id = ${actor.customerId}
      returning kind, thread_id, post_number, case_id, data)
    select n.kind, n.post_number as "postNumber", k.number as "caseNumber", n.data->>'batchId' as "batchId",
      (select r.slug from releases r where n.kind = 'release' and r.id::text = n.data->>'releaseId' and ${visibleReleases(actor)}) as "releaseSlug",
      (select challenges.slug from challenges where challenges.id::text = n.data->>'challengeId'
        and ${visibleChallenges(actor)}) as challenge,
      case when threads.id is not null then
        jsonb_build_object('id', threads.id, 'slug', threads.slug, 'kind', threads.kind) end as thread
    from opened n left join ${threads} on threads.id = n.thread_id and ${visibleThreads(actor)}
      left join cases k on k.id = n.case_id`),
  );
  if (!row) throw notFound();
  return row;
}

/** Marks all as read; the moment given back is what undoes it. */
export async function markAllRead(actor: Person): Promise<{ at: string; count: number }> {
  const [row] = await ringing(actor, (tx) =>
    tx.execute<{ at: string; count: number }>(sql`
    with marked as (
      update notifications set read_at = date_trunc('milliseconds', now())
      where customer_id = ${actor.customerId} and read_at is null returning read_at)
    select coalesce(max(read_at), date_trunc('milliseconds', now())) as at, count(*)::int as count from marked`),
  );
  return { at: new Date(row!.at).toISOString(), count: row!.count };
}

/** Takes back what was marked at that moment, within the day. */
export async function unmarkRead(actor: Person, at: Date): Promise<void> {
  await ringing(actor, (tx) =>
    tx.execute(sql`
    update notifications set read_at = null
    where customer_id = ${actor.customerId} and read_at = ${at.toISOString()}::timestamptz
      and read_at > now() - interval '1 day'`),
  );
}

/** Changes what is read, and lets the bells of all his tabs and devices count anew. */
function ringing<R>(actor: Person, change: (tx: Tx) => Promise<R>): Promise<R> {
  return transact(async (tx) => {
    const changed = await change(tx);
    await record(tx, "notification.read", { customerIds: [actor.customerId] }, { actorId: actor.customerId });
    return changed;
  });
}
