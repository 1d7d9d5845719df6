import { beforeAll, describe, expect, it } from "vitest";
import { newestDays } from "~/platform/days.server";
import { everyTerm } from "~/platform/tsquery.server";
import { readTerms } from "~/platform/search-words";
import { useDatabase } from "../../support/database";
import { person, thread } from "../notifications/arrange";

const { sql } = useDatabase();
const DAY = 86_400_000;
const FROM = Date.parse("2024-01-01T00:00:00Z");
const POSTS = 8_000;
const dayOf = (time: number) => Math.floor(time / 2 ** 28);

describe("the newest days of a large community", () => {
  beforeAll(async () => {
    const author = await person(sql);
    const threadId = await thread(sql, author);
    await sql`delete from posts`;
    // Ten a day: as long ago as it is many.
    await sql`
      insert into posts (id, thread_id, number, author_id, body_source, body_html, renderer_version, excerpt, language, created_at)
      select (lpad(to_hex(${FROM}::bigint + n * ${DAY / 10}::bigint), 12, '0') || '7000800000000000' || lpad(to_hex(n), 4, '0'))::uuid,
        ${threadId}, n, ${author.customerId}, 'ok 17', '<p>ok 17</p>', 1, 'ok 17', 'en', now()
      from generate_series(1, ${POSTS}) n`;
    await sql`analyze posts`;
  });
  const daysBack = (posts: number) => dayOf(FROM + (POSTS - posts) * (DAY / 10));

  it("are told by counting where they are few, and by how ids are spread where they are many", async () => {
    for (const share of [0.01, 0.3, 0.7, 0.95]) {
      const { latest, earliest, all } = await newestDays("posts", share);
      expect([latest, all]).toEqual([daysBack(0), false]);
      expect(Math.abs(earliest - daysBack(share * POSTS))).toBeLessThanOrEqual(3);
    }
    expect((await newestDays("posts", 1.2)).all).toBe(true);
  });

  it("lie between the days that are asked for", async () => {
    const before = await newestDays("posts", 0.65, { before: "2026-01-31" });
    expect(before.latest).toBe(dayOf(Date.parse("2026-01-31T23:59:59Z")));
    const posts = (Date.parse("2026-01-31") - FROM) / (DAY / 10) - 0.65 * POSTS;
    expect(Math.abs(before.earliest - dayOf(FROM + posts * (DAY / 10)))).toBeLessThanOrEqual(3);
    const after = await newestDays("posts", 0.65, { after: "2026-02-20" });
    expect(after).toMatchObject({ earliest: dayOf(Date.parse("2026-02-20")), all: true });
    expect(await newestDays("posts", 0.5, { before: "2020-01-01" })).toMatchObject({ all: true });
  });

  it("are known to be needed for numbers and words of two letters too, which the vocabulary does not keep", async () => {
    for (const word of ["17", "ok"]) {
      const { texts, unknown } = await everyTerm(readTerms(word));
      expect(texts).toBeGreaterThan(POSTS * 0.9);
      expect(unknown).toEqual([]);
    }
    expect((await everyTerm(readTerms("99"))).texts).toBe(0);
    expect((await everyTerm(readTerms("km"))).unknown).toEqual([]);
  });
});
