import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { isWithin } from "~/domain/community/reach";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize, Refusal } from "~/platform/refusal";
import { mayModerate } from "../policy";
import { moveAnswers, restoreAnswers } from "./answers.server";
import { announce, writeDown, type Before, type Operation } from "./operations.server";
import {
  asJson,
  assertWhole,
  countLive,
  lockThreads,
  mend,
  moveNotifications,
  movedTable,
  restoreState,
  stateOf,
  type LockedThread,
  type Moved,
} from "./rows.server";

/**
 * Makes one thread part of another. Its posts come after the target's newest, in their order; its address and theirs
 * lead on. What people had on it (following, reading, answers, bells, drafts, cases) follows. Nobody gets to read more:
 * the target must have the same readers, or fewer.
 */
export async function mergeThreads(
  actor: Actor,
  threadId: string,
  intoId: string,
  reason?: string,
): Promise<{ operationId: string; target: LockedThread }> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  if (threadId === intoId) throw new Refusal("curation:refusal.merge_itself", 422, {}, "into");
  return transact(async (tx) => {
    const [source, target] = (await lockThreads(tx, [threadId, intoId])) as [LockedThread, LockedThread];
    assertWhole(source);
    assertWhole(target);
    if (!isWithin(target.reach, source.reach))
      throw new Refusal("curation:refusal.merge_widens", 409, {}, "into");

    const was = { [threadId]: await stateOf(tx, threadId), [intoId]: await stateOf(tx, intoId) };
    const moved = await movePosts(tx, threadId, target);
    const answers = await moveAnswers(tx, staff, source, target, moved);
    const followed = await takePeopleAlong(tx, source, target, moved);
    const led = await tx.execute<{ id: string }>(
      sql`update threads set merged_into_id = ${intoId} where merged_into_id = ${threadId} returning id`,
    );
    await tx.execute(sql`
      update threads t set last_post_number = t.last_post_number + ${moved.length},
        reply_count = t.reply_count + ${moved.filter((post) => post.live).length},
        last_activity_at = greatest(t.last_activity_at, s.last_activity_at),
        last_poster_id = case when s.last_activity_at > t.last_activity_at then s.last_poster_id else t.last_poster_id end,
        official_post_id = coalesce(t.official_post_id, s.official_post_id)
      from threads s where t.id = ${intoId} and s.id = ${threadId}`);
    await mend(tx, intoId);
    await tx.execute(sql`
      update threads set deleted_at = now(), deleted_by_id = ${staff.customerId}, merged_into_id = ${intoId} where id = ${threadId}`);

    const made = { [threadId]: await stateOf(tx, threadId), [intoId]: await stateOf(tx, intoId) };
    const before: Before = { was, made, moved, answers, led: led.map(({ id }) => id), ...followed };
    const operationId = await writeDown(tx, staff, {
      kind: "merge",
      threadId,
      otherThreadId: intoId,
      before,
      reason,
      data: { title: source.title, into: target.title },
    });
    await announce(tx, staff, "thread.merged", threadId, intoId);
    return { operationId, target };
  });
}

async function movePosts(tx: Tx, threadId: string, target: LockedThread): Promise<Moved[]> {
  const moved = await tx.execute<Moved>(sql`
    with going as (
      select id, number as old, ${target.lastPostNumber} + row_number() over (order by number)::int as new
      from posts where thread_id = ${threadId}
    )
    update posts p set thread_id = ${target.id}, number = going.new from going where p.id = going.id
    returning p.id, going.old, going.new, p.deleted_at is null as live`);
  await tx.execute(sql`
    insert into post_redirects (thread_id, number, post_id) select ${threadId}, m.old, m.id from ${movedTable(moved)}
    on conflict (thread_id, number) do update set post_id = excluded.post_id`);
  return [...moved].sort((a, b) => a.old - b.old);
}

/** Following, reading, bells, drafts, cases and what waits for approval. */
async function takePeopleAlong(tx: Tx, source: LockedThread, target: LockedThread, moved: Moved[]) {
  const [from, to] = [source.id, target.id];
  // Who had read all of the target, has of the rest what he had read of it before.
  const reading = await tx.execute<{ customer_id: string; was: number; made: number }>(sql`
    with read as (
      select t.customer_id, t.last_read_number as was, ${target.lastPostNumber}
        + (select count(*)::int from ${movedTable(moved)} where m.old <= s.last_read_number) as made
      from read_states t join read_states s on s.customer_id = t.customer_id and s.thread_id = ${from}
      where t.thread_id = ${to} and t.last_read_number >= ${target.lastPostNumber}
    )
    update read_states r set last_read_number = read.made from read
    where r.thread_id = ${to} and r.customer_id = read.customer_id and read.made > read.was
    returning r.customer_id, read.was, read.made`);
  const following = await tx.execute<{ customer_id: string; level: string }>(sql`
    insert into subscriptions (customer_id, subject_type, subject_id, level, created_at)
    select customer_id, 'thread', ${to}, level, created_at from subscriptions
    where subject_type = 'thread' and subject_id = ${from} and level in ('watching', 'tracking')
    on conflict do nothing returning customer_id, level`);
  await moveNotifications(tx, from, to, moved);
  const bells = await tx.execute<{ id: string }>(
    sql`update notifications set thread_id = ${to} where thread_id = ${from} returning id`,
  );
  // A thread has one open case: where both have one, each keeps its own.
  const cases = await tx.execute<{ id: string }>(sql`
    update cases set thread_id = ${to} where thread_id = ${from} and (status in ('resolved', 'closed')
      or not exists (select 1 from cases k where k.thread_id = ${to} and k.status not in ('resolved', 'closed')))
    returning id`);
  const drafts = await tx.execute<{ id: string }>(sql`
    update drafts d set context = ${`reply:${to}`} where d.context = ${`reply:${from}`}
      and not exists (select 1 from drafts o where o.customer_id = d.customer_id and o.context = ${`reply:${to}`})
    returning customer_id as id`);
  const held = await tx.execute<{ id: string }>(sql`
    update held_submissions set thread_id = ${to} where thread_id = ${from} and decided_at is null returning id`);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    reading: [...reading],
    following: [...following],
    bells: ids(bells),
    cases: ids(cases),
    drafts: ids(drafts),
    held: ids(held),
  };
}

/** Takes a merge back: each post to its old number. What was written since stays in the target, and links to it hold. */
export async function unmerge(tx: Tx, { threadId, otherThreadId, before }: Operation): Promise<void> {
  const intoId = otherThreadId!;
  const [, target] = (await lockThreads(tx, [threadId, intoId])) as [LockedThread, LockedThread];
  const { moved, was, made } = before;
  const ids = moved.map(({ id }) => id);
  await tx.execute(sql`
    update posts p set thread_id = ${threadId}, number = m.old from ${movedTable(moved)} where p.id = m.id`);
  const live = await countLive(tx, ids);
  const liveThen = moved.filter((post) => post.live).length;
  await tx.execute(sql`
    delete from post_redirects r using ${movedTable(moved)}
    where r.thread_id = ${threadId} and r.number = m.old and r.post_id = m.id`);
  const numbersGoOn = target.lastPostNumber !== made[intoId]!.last_post_number;
  if (numbersGoOn)
    await tx.execute(sql`
      insert into post_redirects (thread_id, number, post_id) select ${intoId}, m.new, m.id from ${movedTable(moved)}`);
  if (before.led?.length)
    await tx.execute(sql`
      update threads set merged_into_id = ${threadId} where id in ${before.led} and merged_into_id = ${intoId}`);
  await restoreAnswers(tx, threadId, intoId, before);
  await restoreState(tx, threadId, was[threadId]!, made[threadId]!);
  await restoreState(tx, intoId, was[intoId]!, made[intoId]!);
  await tx.execute(
    sql`update threads set reply_count = reply_count + ${live - liveThen} where id = ${threadId}`,
  );
  await tx.execute(sql`update threads set reply_count = reply_count - ${live} where id = ${intoId}`);
  await mend(tx, threadId);
  await mend(tx, intoId);
  await sendPeopleBack(tx, threadId, intoId, before);
}

async function sendPeopleBack(tx: Tx, threadId: string, intoId: string, before: Before): Promise<void> {
  const { reading = [], following = [], bells = [], cases = [], drafts = [], held = [], moved } = before;
  await tx.execute(sql`
    update read_states r set last_read_number = l.was from jsonb_to_recordset(${asJson(reading)}) as l(customer_id uuid, was int, made int)
    where r.thread_id = ${intoId} and r.customer_id = l.customer_id and r.last_read_number = l.made`);
  await tx.execute(sql`
    update read_states r set last_read_number = t.last_post_number from threads t
    where r.thread_id = ${intoId} and t.id = ${intoId} and r.last_read_number > t.last_post_number`);
  await tx.execute(sql`
    delete from subscriptions s using jsonb_to_recordset(${asJson(following)}) as l(customer_id uuid, level text)
    where s.subject_type = 'thread' and s.subject_id = ${intoId} and s.customer_id = l.customer_id and s.level = l.level`);
  await moveNotifications(tx, intoId, threadId, moved, true);
  if (bells.length)
    await tx.execute(
      sql`update notifications set thread_id = ${threadId} where id in ${bells} and thread_id = ${intoId}`,
    );
  if (cases.length)
    await tx.execute(
      sql`update cases set thread_id = ${threadId} where id in ${cases} and thread_id = ${intoId}`,
    );
  if (drafts.length)
    await tx.execute(sql`
      update drafts d set context = ${`reply:${threadId}`} where d.context = ${`reply:${intoId}`} and d.customer_id in ${drafts}
        and not exists (select 1 from drafts o where o.customer_id = d.customer_id and o.context = ${`reply:${threadId}`})`);
  if (held.length)
    await tx.execute(sql`
      update held_submissions set thread_id = ${threadId} where id in ${held} and thread_id = ${intoId} and decided_at is null`);
}
