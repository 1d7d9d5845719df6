import { sql as query } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { findThread } from "~/domain/community/finding.server";
import { readThread } from "~/domain/community/reading.server";
import { visibleCategories, visibleThreads } from "~/domain/community/visibility.server";
import { canBeTold, mayBeToldOf } from "~/domain/notifications/audience.server";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { account, guest, person, thread } from "./arrange";

/** Repeatable chance: a failing case fails again. */
function chance(seed: number) {
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}

describe("the visibility function, over random trees of places", () => {
  const { sql } = useDatabase();
  const random = chance(20_261_124);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const actors = new Map<string, Actor>([["guest", guest]]);
  const writers: Person[] = [];
  let companies: string[];
  const segments = [newId(), newId()];

  async function member(name: string, about: Partial<Person> = {}) {
    const one = await person(sql, about);
    for (const segment_id of one.segmentIds)
      await sql`insert into segment_members ${sql({ segment_id, customer_id: one.customerId })}`;
    actors.set(name, one);
    writers.push(one);
  }

  async function place(parentId: string | null): Promise<string> {
    const audience = pick(["public", "public", "members", "segment", "account", "staff"] as const);
    const id = newId();
    const words = sql.json({ en: "Place", fi: "Paikka" });
    await sql`insert into categories ${sql({
      id,
      slug: `place-${id}`,
      name: words,
      description: words,
      colour: "spruce",
      icon: "snowflake",
      parent_id: parentId,
      audience,
      segment_id: audience === "segment" ? pick(segments) : null,
      account_id: audience === "account" ? pick(companies) : null,
      one_way: random() < 0.3,
    })}`;
    return id;
  }

  beforeAll(async () => {
    companies = [await account(sql), await account(sql)];
    for (const [index, id] of segments.entries())
      await sql`insert into segments ${sql({ id, name: `Segment ${index}`, rule: sql.json({}) })}`;
    await member("member");
    await member("colleague", { accountId: companies[0] });
    await member("stranger", { accountId: companies[1] });
    await member("chosen", { segmentIds: [segments[0]!] });
    await member("both", { segmentIds: [...segments], accountId: companies[0] });
    for (const role of ["moderator", "product", "agent", "admin"] as const) await member(role, { role });

    const places: string[] = [];
    for (let i = 0; i < 16; i++) {
      const top = await place(null);
      places.push(top, await place(top), await place(top));
    }
    for (let i = 0; i < 260; i++) {
      const kind = pick(["discussion", "question", "announcement", "feedback"] as const);
      const id = await thread(sql, pick(writers), {
        kind,
        categoryId: pick(places),
        private: random() < 0.25,
        hidden: random() < 0.15,
      });
      if (random() < 0.1) await sql`update threads set deleted_at = now() where id = ${id}`;
    }
  });

  it("says the same of one thread, of its page, of lists and of letters, whoever looks", async () => {
    const all = await sql<{ id: string }[]>`select id from threads order by id`;
    for (const [who, actor] of actors) {
      const listed = await db.select({ id: threads.id }).from(threads).where(visibleThreads(actor));
      const seen = new Set(listed.map(({ id }) => id));
      expect(seen.size, who).toBeGreaterThan(5);
      const told = isSignedIn(actor)
        ? new Set(
            (
              await db.execute<{ id: string }>(query`select t.id from threads t, customers c
                join users u on u.customer_id = c.id
                where c.id = ${actor.customerId} and ${canBeTold} and ${mayBeToldOf}`)
            ).map(({ id }) => id),
          )
        : seen;
      for (const { id } of all) {
        const found = await is(findThread(actor, id));
        expect([who, id, found, await is(readThread(actor, id, null)), told.has(id)]).toEqual([
          who,
          id,
          ...Array.from({ length: 3 }, () => seen.has(id)),
        ]);
      }
    }
  });

  it("shows what is deleted to nobody, and nobody else's words in a one-way place to a member", async () => {
    for (const actor of actors.values()) {
      const rows = await db.execute<{ deleted: boolean; oneWay: boolean; authorId: string }>(query`
        select threads.deleted_at is not null as deleted, threads.author_id as "authorId",
          coalesce(k.one_way or up.one_way, false) as "oneWay"
        from threads left join categories k on k.id = threads.category_id left join categories up on up.id = k.parent_id
        where ${visibleThreads(actor)}`);
      expect(rows.some(({ deleted }) => deleted)).toBe(false);
      if (actor.role !== "guest" && actor.role !== "member") continue;
      const others = rows.filter(({ oneWay, authorId }) => oneWay && authorId !== actor.customerId);
      expect(others).toEqual([]);
    }
  });

  it("never opens a place to someone for whom the place above it is closed", async () => {
    for (const [who, actor] of actors) {
      const rows = await db
        .select({ id: categories.id, parentId: categories.parentId })
        .from(categories)
        .where(visibleCategories(actor));
      const open = new Set(rows.map(({ id }) => id));
      for (const { parentId } of rows)
        expect([who, parentId === null || open.has(parentId)]).toEqual([who, true]);
    }
  });
});

const is = (finding: Promise<unknown>) =>
  finding.then(
    () => true,
    () => false,
  );
