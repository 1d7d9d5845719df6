import type postgres from "postgres";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { loadFrame } from "~/domain/community/frame.server";
import { readHome } from "~/domain/community/home.server";
import { listThreads } from "~/domain/community/browsing.server";
import { readThread } from "~/domain/community/reading.server";
import type { Person } from "~/platform/actor";
import { actorFromCookie, startSession } from "~/platform/auth.server";
import { useDatabase } from "../../support/database";
import { category, people, person, thread } from "./arrange";

/** How many queries the work makes: every one of drizzle's goes through this client. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const held = globalThis as typeof globalThis & { kohtaamoClients?: { pool: postgres.Sql } };
  const spy = vi.spyOn(held.kohtaamoClients!.pool, "unsafe");
  await work();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

describe("the queries of a page", () => {
  const { sql } = useDatabase();
  let reader: Person;
  let cookie: string;
  let categoryId: string;
  beforeAll(async () => {
    await db.execute("select 1");
    reader = await person(sql);
    cookie = (await startSession(reader.userId, null)).split(";")[0]!;
    categoryId = await category(sql);
  });
  const threadPage = (id: string, page: number | null) =>
    queriesOf(async () => {
      const { actor } = await actorFromCookie(cookie);
      await Promise.all([loadFrame(actor), readThread(actor, id, page)]);
    });

  it("are at most six for a signed-in thread page, session and frame included, however long the thread", async () => {
    const short = await thread(sql, reader, { categoryId });
    const long = await thread(sql, reader, { categoryId, replies: await people(sql, 45) });
    await sql`update threads set official_post_id = (select id from posts where thread_id = ${long} and number = 30) where id = ${long}`;
    // The first page in a quarter of an hour also notes that he was seen, while nobody waits.
    await threadPage(short, null);
    expect(await threadPage(short, null)).toBeLessThanOrEqual(4);
    expect(await threadPage(long, 2)).toBe(await threadPage(short, null));
  });

  it("do not grow with the lines of a list", async () => {
    const counts = async () => [
      await queriesOf(() => listThreads(reader, { view: "latest" })),
      await queriesOf(() => listThreads(reader, { view: "top" })),
      await queriesOf(() => listThreads(reader, { view: "unanswered" })),
    ];
    expect(await counts()).toEqual([1, 1, 1]);
    for (let i = 0; i < 15; i++) await thread(sql, reader, { categoryId });
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await queriesOf(() => readHome(reader))).toBeLessThanOrEqual(6);
  });
});
