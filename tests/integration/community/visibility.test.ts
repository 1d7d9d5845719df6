import { sql as query } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import { listThreads } from "~/domain/community/browsing.server";
import { findThread } from "~/domain/community/finding.server";
import { readThread } from "~/domain/community/reading.server";
import { similarThreads } from "~/domain/community/similar.server";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { account, board, category, guest, person, thread, type Audience } from "./arrange";

/** maySee decides for one thread, visibleThreads for lists. They must be one function. */
describe("who sees which thread", () => {
  const { sql } = useDatabase();
  const actors: Record<string, Actor> = { guest };
  const all = new Map<string, string>();
  let author: Person;

  beforeAll(async () => {
    const company = await account(sql);
    author = await person(sql);
    actors.author = author;
    actors.member = await person(sql);
    actors.unconfirmed = await person(sql, { emailConfirmed: false });
    actors.colleague = await person(sql, { accountId: company });
    const chosen = newId();
    await sql`insert into segments ${sql({ id: chosen, name: "Chosen", rule: sql.json({}) })}`;
    actors.chosen = { ...(await person(sql)), segmentIds: [chosen] };
    actors.stranger = await person(sql, { accountId: await account(sql) });
    for (const role of ["moderator", "product", "agent", "admin"] as const)
      actors[role] = await person(sql, { role });

    const add = async (name: string, about: object) =>
      all.set(await thread(sql, author, { title: `Winter tyres, ${name}`, ...about }), name);
    for (const audience of ["public", "members", "account", "staff"] as Audience[]) {
      const categoryId = await category(sql, audience, audience === "account" ? company : null);
      for (const hidden of [false, true]) {
        for (const kind of ["discussion", "question", "announcement"])
          await add(`${audience} ${kind} ${hidden}`, { categoryId, kind, hidden });
        await add(`${audience} private ${hidden}`, { categoryId, private: true, hidden });
      }
    }
    for (const audience of ["public", "members", "account", "segment", "staff"]) {
      const boardId = await board(sql, audience, { account: company, segment: chosen }[audience]);
      for (const hidden of [false, true])
        await add(`${audience} idea ${hidden}`, { kind: "idea", boardId, hidden });
    }
    for (const closed of [false, true])
      for (const hidden of [false, true])
        await add(`feedback ${closed} ${hidden}`, { kind: "feedback", private: closed, hidden });
  });

  const seesOne = async (actor: Actor, id: string) =>
    findThread(actor, id).then(
      () => true,
      () => false,
    );

  it("is the same for one thread, for its page, and for lists, whoever looks", async () => {
    for (const [who, actor] of Object.entries(actors)) {
      const listed = await db.select({ id: threads.id }).from(threads).where(visibleThreads(actor));
      const inList = listed.map(({ id }) => all.get(id)).sort();
      const alone: (string | undefined)[] = [];
      for (const [id, name] of all) {
        const found = await seesOne(actor, id);
        expect([
          who,
          name,
          await readThread(actor, id, null).then(
            () => true,
            () => false,
          ),
        ]).toEqual([who, name, found]);
        if (found) alone.push(name);
      }
      expect([who, inList]).toEqual([who, alone.sort()]);
    }
  });

  it("is what one expects of it", async () => {
    const names = async (who: string) =>
      (await db.select({ id: threads.id }).from(threads).where(visibleThreads(actors[who]!))).map(({ id }) =>
        all.get(id)!,
      );
    expect((await names("guest")).sort()).toEqual(
      [
        "feedback false false",
        "public announcement false",
        "public discussion false",
        "public idea false",
        "public question false",
      ].sort(),
    );
    expect(await names("admin")).toHaveLength(all.size);
    expect(await names("author")).toContain("feedback true false");
    expect(await names("member")).not.toContain("feedback true false");
    expect(await names("colleague")).toContain("account question false");
    expect(await names("stranger")).not.toContain("account question false");
    for (const [who, name] of [
      ["colleague", "account idea false"],
      ["chosen", "segment idea false"],
    ] as const) {
      expect(await names(who)).toContain(name);
      expect(await names("stranger")).not.toContain(name);
    }
  });

  it("holds for the lists and for what is similar, and these show nothing hidden or private", async () => {
    for (const actor of Object.values(actors)) {
      const { lines } = await listThreads(actor, { view: "latest", count: 100 });
      const similar = await similarThreads(actor, "Which winter tyres for me?");
      expect(lines.length).toBeGreaterThan(0);
      expect(similar.length).toBeGreaterThan(0);
      for (const { id } of [...lines, ...similar]) {
        expect(await seesOne(actor, id)).toBe(true);
        const [row] = await db.execute(query`select private, hidden_at from threads where id = ${id}`);
        expect(row).toEqual({ private: false, hidden_at: null });
      }
    }
  });
});
