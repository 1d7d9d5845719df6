import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { guest } from "~/platform/actor";
import { readThread } from "~/domain/community/reading.server";
import { importStackExchange, ImportError } from "~/domain/integrations/stackexchange/importing.server";
import { useDatabase } from "../../support/database";

const { sql } = useDatabase();
const fixture = fileURLToPath(new URL("../../fixtures/stackexchange-tea", import.meta.url));
const real = fileURLToPath(
  new URL("../../../../shared/data/stackexchange-coffee/Posts.xml", import.meta.url),
);

const everything = () =>
  sql`select count(*)::int as posts, (select count(*)::int from threads) as threads, (select count(*)::int from customers) as customers,
    (select count(*)::int from answers) as answers, (select count(*)::int from interactions) as interactions from posts`;

describe("a Stack Exchange dump", () => {
  it("brings questions, answers, accepted answers, tags, dates, scores and authors in, and says what it could not", async () => {
    const report = await importStackExchange(fixture);
    expect(report).toMatchObject({ rows: 8, threads: 2, answers: 3, accepted: 1, known: 0, leftOut: 1 });
    expect(report.errors).toEqual([
      { row: 7, why: "has a date that is none: yesterday" },
      { row: 6, why: "answers question 99, which is not here" },
    ]);
    const [tea] =
      await sql`select t.*, c.slug as category, array(select g.slug from tags g join thread_tags x on x.tag_id = g.id
      where x.thread_id = t.id order by 1) as tags from threads t join categories c on c.id = t.category_id where title like 'How long%'`;
    expect(tea).toMatchObject({
      kind: "question",
      category: "tea",
      reply_count: 2,
      last_post_number: 3,
      tags: ["green-tea", "steeping"],
    });
    expect(tea!.created_at.toISOString()).toBe("2024-02-01T08:00:00.120Z");
    expect(tea!.last_activity_at.toISOString()).toBe("2024-02-02T09:00:00.000Z");
    const read = await readThread(guest, tea!.id, 1);
    expect(read.thread).toMatchObject({ answerNumbers: [3], author: { displayName: "Leafy" } });
    expect(read.posts[0]!.html).toContain("<strong>green tea</strong>");
    const scores = await sql`select origin_score from posts where thread_id = ${tea!.id} order by number`;
    expect(scores.map((row) => row.origin_score)).toEqual([7, 2, -1]);
  });

  it("makes each author a stranger with an identity, named as the dump names him", async () => {
    const people = await sql`select c.stage, c.display_name, c.city, i.subject, i.verified_at from customers c
      join identities i on i.customer_id = c.id where i.provider = 'stackexchange' order by i.subject`;
    expect(people.map((row) => [row.subject, row.display_name, row.stage])).toEqual([
      ["-1", "Community", "stranger"],
      ["11", "Leafy", "stranger"],
      ["12", "<b>Bold</b> kettle", "stranger"],
      ["13", "user13", "stranger"],
      ["deleted:somebody gone", "somebody gone", "stranger"],
    ]);
    expect(people.every((row) => row.verified_at === null)).toBe(true);
  });

  it("lets no script through", async () => {
    const [bad] = await sql`select body_html, body_source from posts where origin like '%/2'`;
    expect(bad!.body_html).not.toMatch(/<script|onerror|alert\(1\)/);
  });

  it("keeps a closed question closed", async () => {
    const [closed] = await sql`select state, reply_count from threads where title = 'Milk in rooibos'`;
    expect(closed).toMatchObject({ state: "locked", reply_count: 1 });
  });

  it("changes nothing when it is brought in again", async () => {
    const before = await everything();
    const again = await importStackExchange(fixture);
    expect(again).toMatchObject({ threads: 0, answers: 0, accepted: 0, people: 0, known: 5 });
    expect(await everything()).toEqual(before);
  });

  it("is refused in words where there is none", async () => {
    await expect(importStackExchange("/no/such/place")).rejects.toThrow(ImportError);
  });
});

describe.runIf(existsSync(real))("the coffee community's real posts", () => {
  it("come in whole", async () => {
    const report = await importStackExchange(real);
    expect(report).toMatchObject({ rows: 592, threads: 225, answers: 327, accepted: 105, errors: [] });
    const [counted] = await sql`select count(distinct p.thread_id)::int as threads, count(*)::int as posts,
      count(distinct p.author_id)::int as authors from posts p where p.origin like 'stackexchange:coffee/%'`;
    expect(counted).toEqual({ threads: 225, posts: 552, authors: 115 });
    const [wrong] = await sql`select count(*)::int as threads from threads t
      where reply_count <> (select count(*) - 1 from posts p where p.thread_id = t.id)`;
    expect(wrong!.threads).toBe(0);
  });
});
