import { beforeAll, describe, expect, it } from "vitest";
import { findCategory, listThreads } from "~/domain/community/browsing.server";
import { follow } from "~/domain/community/following.server";
import { noteReading } from "~/domain/community/noting-reading.server";
import { readHome } from "~/domain/community/home.server";
import { readThread } from "~/domain/community/reading.server";
import type { ListView } from "~/domain/community/thread";
import type { Actor, Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { category, guest, person, refused, thread } from "./arrange";

describe("lists of threads", () => {
  const { sql } = useDatabase();
  let author: Person;
  let reader: Person;
  let categoryId: string;
  beforeAll(async () => {
    author = await person(sql);
    reader = await person(sql);
    categoryId = await category(sql);
    const start = Date.now() - 86_400_000;
    // Some share their moment and their count of replies: the id must decide.
    for (let i = 0; i < 30; i++) {
      const at = new Date(start + Math.floor(i / 3) * 60_000);
      await thread(sql, author, {
        categoryId,
        at,
        kind: i % 2 ? "question" : "discussion",
        replies: Array(i % 4).fill(reader),
      });
    }
  });

  async function walk(actor: Actor, view: ListView, between: () => Promise<unknown> = async () => {}) {
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page = await listThreads(actor, { view, categoryId, before, count: 7 });
      seen.push(...page.lines.map(({ id }) => id));
      before = page.older;
      await between();
    } while (before);
    return seen;
  }

  it.each(["latest", "top", "unanswered"] as const)(
    "walks through %s page by page, each thread once",
    async (view) => {
      const seen = await walk(guest, view);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(view === "unanswered" ? 15 : 30);
    },
  );

  it("loses and doubles nothing while new threads come in", async () => {
    const old = new Set(await walk(guest, "latest"));
    const seen = await walk(guest, "latest", () => thread(sql, author, { categoryId }));
    expect(seen.filter((id) => old.has(id))).toHaveLength(old.size);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("puts what is pinned before the first page, and in no other", async () => {
    const pinned = await thread(sql, author, { categoryId, pinned: true, at: new Date(Date.now() - 9e9) });
    const seen = await walk(guest, "latest");
    expect(seen[0]).toBe(pinned);
    expect(seen.filter((id) => id === pinned)).toHaveLength(1);
  });

  it("does not know a page that no list has made", async () => {
    for (const before of [
      "x",
      "0-",
      "zzzzzzzzzz-00000000000000000000000000",
      "1'--00000000000000000000000000",
      `zzzzzzzzz-${"z".repeat(26)}`,
    ]) {
      await expect(listThreads(guest, { view: "latest", before })).rejects.toMatchObject(
        refused("errors:not_found", 404),
      );
    }
  });

  it("tells each reader what is new to him, and nobody else", async () => {
    const id = await thread(sql, author, { categoryId, replies: [reader, reader] });
    const line = async (actor: Actor) =>
      (await listThreads(actor, { view: "latest" })).lines.find((each) => each.id === id)!;
    expect((await line(reader)).lastReadNumber).toBeNull();
    await noteReading(reader, id, 2);
    await noteReading(reader, id, 1); // late, and already overtaken
    expect((await line(reader)).lastReadNumber).toBe(2);
    expect((await line(author)).lastReadNumber).toBeNull();
    expect((await line(guest)).lastReadNumber).toBeNull();
    expect((await readHome(reader)).news.map((each) => each.id)).toContain(id);
    await noteReading(reader, id, 9_999);
    expect((await line(reader)).lastReadNumber).toBe(3);
    expect((await readHome(reader)).news.map((each) => each.id)).not.toContain(id);
    await expect(noteReading(guest, id, 1)).rejects.toMatchObject(refused("errors:sign_in_first", 403));
  });

  it("follows a thread as one says, and lets go of it", async () => {
    const id = await thread(sql, author, { categoryId });
    for (const level of ["watching", "tracking", "muted"] as const) {
      await follow(reader, { type: "thread", id }, level);
      expect((await readThread(reader, id, null)).viewer.watching).toBe(level);
    }
    await follow(reader, { type: "thread", id }, "none");
    expect((await readThread(reader, id, null)).viewer.watching).toBeNull();
    await expect(follow(guest, { type: "thread", id }, "watching")).rejects.toMatchObject(
      refused("errors:sign_in_first", 403),
    );
    const staffOnly = await thread(sql, author, { categoryId: await category(sql, "staff") });
    await expect(follow(reader, { type: "thread", id: staffOnly }, "watching")).rejects.toMatchObject(
      refused("errors:not_found", 404),
    );
  });

  it("knows no category that is not for one's eyes", async () => {
    const [row] = await sql`select slug from categories where id = ${await category(sql, "staff")}`;
    await expect(findCategory(reader, row!.slug)).rejects.toMatchObject(refused("errors:not_found", 404));
    await expect(findCategory({ ...reader, role: "agent" }, row!.slug)).resolves.toMatchObject({
      audience: "staff",
    });
  });
});
