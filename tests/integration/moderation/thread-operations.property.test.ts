import { describe, expect, it } from "vitest";
import { mergeThreads } from "~/domain/moderation/threads/merging.server";
import { moveThread } from "~/domain/moderation/threads/moving.server";
import { splitThread } from "~/domain/moderation/threads/splitting.server";
import { undoOperation } from "~/domain/moderation/threads/undoing.server";
import { Refusal } from "~/platform/refusal";
import { useDatabase } from "../../support/database";
import { chance, snapshot, world, type Chance, type World } from "./thread-world";

/** Random threads, random operations; taken back in turn, the database is what it was, byte for byte. */
describe("operations on threads and their undoing", () => {
  const { sql } = useDatabase();

  it.each(Array.from({ length: 24 }, (_, at) => 4_000 + at))(
    "leave nothing behind (seed %i)",
    async (seed) => {
      const random = chance(seed);
      const about = await world(sql, random);
      const states = [await snapshot(sql)];
      const done: string[] = [];
      const signposts: string[] = [];
      for (let step = 0; step < 6; step++) {
        const made = await operate(random, about).catch((error: unknown) => {
          if (error instanceof Refusal) return null;
          throw error;
        });
        if (!made) {
          expect(await snapshot(sql, signposts), "a refusal changes nothing").toEqual(states.at(-1));
          continue;
        }
        if (made.splitId) about.threads.push(made.splitId);
        done.push(made.operationId);
        await expectWhole();
        states.push(await snapshot(sql));
      }
      expect(done.length).toBeGreaterThan(0);
      for (const operationId of done.reverse()) {
        const undone = await undoOperation(about.staff, operationId);
        if (undone.kind === "split") signposts.push(undone.otherThreadId!);
        await expectWhole();
        states.pop();
        const expected = Object.fromEntries(
          Object.entries(states.at(-1)!).map(([table, rows]) => [
            table,
            rows.filter((row) => !signposts.some((id) => isOf(row, id))),
          ]),
        );
        expect(await snapshot(sql, signposts)).toEqual(expected);
      }
    },
  );

  function isOf(row: string, threadId: string): boolean {
    const { thread_id, id } = JSON.parse(row) as { thread_id?: string; id?: string };
    return (thread_id ?? id) === threadId;
  }

  async function operate(random: Chance, { staff, threads, places }: World) {
    const id = random.one(threads);
    const what = random.upTo(3);
    if (what === 0) return moved(await mergeThreads(staff, id, random.one(threads), "The same"));
    if (what === 1)
      return moved(await moveThread(staff, id, { categoryId: random.one(places), otherReaders: true }));
    const numbers = await sql<{ number: number }[]>`
      select number from posts p where thread_id = ${id} and number > 1 and hidden_at is null and deleted_at is null
        and not exists (select 1 from answers a where a.post_id = p.id and a.revoked_at is null)`;
    const [place] = await sql<{ id: string }[]>`select category_id as id from threads where id = ${id}`;
    const made = await splitThread(staff, id, {
      numbers: random.some(
        numbers.map(({ number }) => number),
        0.6,
      ),
      title: "A thread of its own",
      kind: random.one(["discussion", "question"] as const),
      categoryId: place!.id,
    });
    return { operationId: made.operationId, splitId: made.id };
  }

  const moved = ({ operationId }: { operationId: string }) => ({ operationId, splitId: null });

  /** What must be true of threads at all times. */
  async function expectWhole() {
    const wrong = await sql`
      select t.id, t.kind, t.merged_into_id, t.deleted_at, t.solved_at, t.official_post_id, t.reply_count, t.last_post_number, n.live, n.newest from threads t,
        lateral (select count(*) filter (where p.number > 1 and p.deleted_at is null)::int as live,
          coalesce(max(p.number), 0) as newest, count(*)::int as posts from posts p where p.thread_id = t.id) n
      where (t.merged_into_id is null and (t.reply_count <> n.live or t.last_post_number < n.newest))
        or (t.merged_into_id is not null and n.posts > 0)
        or exists (select 1 from read_states r where r.thread_id = t.id and r.last_read_number > t.last_post_number)
        or exists (select 1 from threads o where o.id = t.merged_into_id and o.merged_into_id is not null)
        or exists (select 1 from answers a join posts p on p.id = a.post_id
          where a.thread_id = t.id and a.revoked_at is null and p.thread_id <> t.id)
        or exists (select 1 from posts p where p.id = t.official_post_id and p.thread_id <> t.id and t.merged_into_id is null)
        or (t.merged_into_id is null and t.solved_at is not null
          and not exists (select 1 from answers a where a.thread_id = t.id and a.revoked_at is null))`;
    expect(wrong).toEqual([]);
    const lost = await sql`
      select r.* from post_redirects r join posts p on p.id = r.post_id join threads t on t.id = p.thread_id
      where t.merged_into_id is not null or (r.thread_id = p.thread_id and r.number = p.number)`;
    expect(lost, "redirects that lead nowhere").toEqual([]);
  }
});
