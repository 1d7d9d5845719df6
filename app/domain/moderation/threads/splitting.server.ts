import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { isWithin } from "~/domain/community/reach";
import { slugify } from "~/domain/community/thread";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { mayModerate } from "../policy";
import { restoreAnswers } from "./answers.server";
import { announce, writeDown, type Operation } from "./operations.server";
import { placeOf } from "./places.server";
import {
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

export interface Split {
  /** Which posts go; never the opening one. */
  numbers: number[];
  title: string;
  kind: "discussion" | "question";
  categoryId: string;
  reason?: string;
}

type Going = {
  id: string;
  number: number;
  authorId: string;
  language: "en" | "fi";
  live: boolean;
  hidden: boolean;
  answer: boolean;
};

/** Makes some posts of a thread a thread of their own. Their old addresses lead on; nobody gets to read more. */
export async function splitThread(
  actor: Actor,
  threadId: string,
  input: Split,
): Promise<{ operationId: string; id: string; slug: string }> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const [source] = (await lockThreads(tx, [threadId])) as [LockedThread];
    assertWhole(source);
    const place = await placeOf(tx, input.categoryId, source.authorId);
    if (!isWithin(place.reach, source.reach))
      throw new Refusal("curation:refusal.split_widens", 409, {}, "categoryId");
    const going = await lockPosts(tx, threadId, input.numbers);
    const was = { [threadId]: await stateOf(tx, threadId) };
    const id = newId();
    const slug = slugify(input.title);
    const [first, last] = [going[0]!, going.at(-1)!];
    const live = going.filter((post) => post.live).length;
    await tx.execute(sql`
      insert into threads (id, kind, category_id, author_id, title, slug, language, created_at, last_activity_at, last_poster_id,
        last_post_number, reply_count, official_post_id)
      select ${id}, ${input.kind}, ${input.categoryId}, ${first.authorId}, ${input.title}, ${slug}, ${first.language}, a.created_at,
        z.created_at, ${last.authorId}, ${going.length}, ${live - 1},
        (select id from posts where id in ${going.map((post) => post.id)} and official_at is not null order by number desc limit 1)
      from posts a, posts z where a.id = ${first.id} and z.id = ${last.id}`);
    const moved = going.map((post, at): Moved => ({
      id: post.id,
      old: post.number,
      new: at + 1,
      live: post.live,
    }));
    await tx.execute(
      sql`update posts p set thread_id = ${id}, number = m.new from ${movedTable(moved)} where p.id = m.id`,
    );
    await tx.execute(sql`
      insert into post_redirects (thread_id, number, post_id) select ${threadId}, m.old, m.id from ${movedTable(moved)}`);
    await takePeopleAlong(tx, threadId, id, moved, first.authorId);
    await tx.execute(sql`
      update threads t set reply_count = reply_count - ${live}, last_activity_at = p.created_at, last_poster_id = p.author_id
      from (select created_at, author_id from posts where thread_id = ${threadId} and (deleted_at is null or number = 1)
        order by number desc limit 1) p
      where t.id = ${threadId}`);
    await mend(tx, threadId);
    const made = { [threadId]: await stateOf(tx, threadId), [id]: await stateOf(tx, id) };
    const operationId = await writeDown(tx, staff, {
      kind: "split",
      threadId,
      otherThreadId: id,
      before: { was, made, moved },
      reason: input.reason,
      data: { title: source.title, into: input.title, count: going.length },
    });
    await announce(tx, staff, "thread.split", threadId, id);
    return { operationId, id, slug };
  });
}

async function lockPosts(tx: Tx, threadId: string, numbers: number[]): Promise<Going[]> {
  const wanted = [...new Set(numbers)];
  if (wanted.length === 0) throw new Refusal("curation:refusal.split_nothing", 422, {}, "posts");
  if (wanted.includes(1)) throw new Refusal("curation:refusal.split_opening", 422, {}, "posts");
  const going = await tx.execute<Going>(sql`
    select id, number, author_id as "authorId", language, deleted_at is null as live, hidden_at is not null as hidden,
      exists (select 1 from answers a where a.post_id = posts.id and a.revoked_at is null) as answer
    from posts where thread_id = ${threadId} and number in ${wanted} order by number for update`);
  if (going.length < wanted.length) throw new Refusal("community:refusal.no_such_post", 404, {}, "posts");
  if (going.some((post) => post.answer)) throw new Refusal("curation:refusal.split_answer", 409, {}, "posts");
  if (going.some((post) => post.hidden || !post.live))
    throw new Refusal("curation:refusal.split_hidden", 409, {}, "posts");
  return [...going];
}

/** Its writers follow the new thread, and who had read these posts has read them there. */
async function takePeopleAlong(tx: Tx, from: string, to: string, moved: Moved[], authorId: string) {
  await tx.execute(sql`
    insert into read_states (customer_id, thread_id, last_read_number, at)
    select r.customer_id, ${to}, max(m.new), r.at from read_states r, ${movedTable(moved)}
    where r.thread_id = ${from} and m.old <= r.last_read_number group by r.customer_id, r.at`);
  await tx.execute(sql`
    insert into subscriptions (customer_id, subject_type, subject_id, level)
    select distinct author_id, 'thread', ${to}::uuid, case when author_id = ${authorId} then 'watching' else 'tracking' end
    from posts where thread_id = ${to} on conflict do nothing`);
  await tx.execute(sql`
    insert into thread_tags (thread_id, tag_id) select ${to}, tag_id from thread_tags where thread_id = ${from}`);
  await moveNotifications(tx, from, to, moved);
}

/**
 * Takes a split back: the posts return to their numbers; what was written in the new thread since comes along after the
 * newest. The new thread's address leads back.
 */
export async function unsplit(tx: Tx, staff: Person, operation: Operation): Promise<void> {
  const { threadId, otherThreadId, before } = operation;
  const splitId = otherThreadId!;
  const [source, split] = (await lockThreads(tx, [threadId, splitId])) as [LockedThread, LockedThread];
  const { moved, was, made } = before;
  const since = await tx.execute<Moved>(sql`
    select id, number as old, ${source.lastPostNumber} + row_number() over (order by number)::int as new, deleted_at is null as live
    from posts where thread_id = ${splitId} and id not in ${moved.map(({ id }) => id)} order by number`);
  if (since.length > 0 && !isWithin(source.reach, split.reach))
    throw new Refusal("curation:refusal.undo_widens", 409);
  const back: Moved[] = [
    ...moved.map((post) => ({ ...post, old: post.new, new: post.old })),
    ...since.map((post) => ({ ...post })),
  ];
  await tx.execute(sql`
    delete from post_redirects r using ${movedTable(moved)}
    where r.thread_id = ${threadId} and r.number = m.old and r.post_id = m.id`);
  await tx.execute(
    sql`update posts p set thread_id = ${threadId}, number = m.new from ${movedTable(back)} where p.id = m.id`,
  );
  await tx.execute(sql`
    insert into post_redirects (thread_id, number, post_id) select ${splitId}, m.old, m.id from ${movedTable(back)}
    on conflict (thread_id, number) do update set post_id = excluded.post_id`);
  await restoreAnswers(tx, threadId, splitId, { ...before, moved: back });
  await restoreState(tx, threadId, was[threadId]!, made[threadId]!);
  const live = await countLive(
    tx,
    back.map(({ id }) => id),
    true,
  );
  await tx.execute(sql`
    update threads t set reply_count = t.reply_count + ${live}, last_post_number = t.last_post_number + ${since.length},
      last_activity_at = case when ${since.length > 0} then greatest(t.last_activity_at, s.last_activity_at) else t.last_activity_at end,
      last_poster_id = case when ${since.length > 0} and s.last_activity_at > t.last_activity_at then s.last_poster_id
        else t.last_poster_id end
    from threads s where t.id = ${threadId} and s.id = ${splitId}`);
  await mend(tx, threadId);
  await moveNotifications(tx, splitId, threadId, back);
  await tx.execute(sql`
    insert into subscriptions (customer_id, subject_type, subject_id, level)
    select distinct author_id, 'thread', ${threadId}::uuid, 'tracking' from posts
    where id in (select m.id from ${movedTable([...since])}) on conflict do nothing`);
  await tx.execute(sql`delete from read_states where thread_id = ${splitId}`);
  await tx.execute(sql`delete from subscriptions where subject_type = 'thread' and subject_id = ${splitId}`);
  await tx.execute(sql`delete from thread_tags where thread_id = ${splitId}`);
  await tx.execute(sql`update threads set merged_into_id = ${threadId} where merged_into_id = ${splitId}`);
  await tx.execute(sql`
    update threads set deleted_at = now(), deleted_by_id = ${staff.customerId}, merged_into_id = ${threadId} where id = ${splitId}`);
}
