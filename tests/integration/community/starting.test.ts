import { beforeAll, describe, expect, it, vi } from "vitest";
import { similarThreads } from "~/domain/community/similar.server";
import { startThread, startableCategories } from "~/domain/community/starting.server";
import type { Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { useDatabase } from "../../support/database";
import { category, guest, outcomes, person, refused } from "./arrange";

vi.hoisted(() => (process.env.RATE_LIMIT_FACTOR = "100"));

describe("starting a thread", () => {
  const { sql } = useDatabase();
  let author: Person;
  let categoryId: string;
  beforeAll(async () => {
    author = await person(sql);
    categoryId = await category(sql);
  });
  const question = (more = {}) => ({
    kind: "question" as const,
    categoryId,
    title: "Which valve cap for winter?",
    body: "Plastic or **metal**?",
    submissionId: newId(),
    ...more,
  });

  it("stands in its category with its opening post and its tags", async () => {
    const { id, slug } = await startThread(author, question({ tags: ["Talvirenkaat", "venttiilit"] }));
    expect(slug).toBe("which-valve-cap-for-winter");
    const [row] = await sql`
      select t.kind, t.category_id as category, p.body_html as html,
        (select array_agg(g.name order by g.name) from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = t.id) as tags
      from threads t join posts p on p.thread_id = t.id and p.number = 1 where t.id = ${id}`;
    expect(row).toMatchObject({
      kind: "question",
      category: categoryId,
      tags: ["Talvirenkaat", "venttiilit"],
    });
    expect(row!.html).toContain("<strong>metal</strong>");
  });

  it("makes one thread of twenty sendings of one form at once", async () => {
    const form = question();
    const { done, refused: no } = await outcomes(Array.from({ length: 20 }, () => startThread(author, form)));
    expect(no).toEqual([]);
    expect(new Set(done.map(({ id }) => id)).size).toBe(1);
    const [row] =
      await sql`select count(*)::int as made from threads where submission_id = ${form.submissionId}`;
    expect(row!.made).toBe(1);
  });

  it("shares new tags among threads that are started at once", async () => {
    const tags = ["yksi", "kaksi", "kolme"];
    const { refused: no } = await outcomes(
      Array.from({ length: 10 }, (_, i) =>
        startThread(author, question({ tags: i % 2 ? tags : [...tags].reverse() })),
      ),
    );
    expect(no).toEqual([]);
    const [row] = await sql`select count(*)::int as tags from tags where slug in ${sql(tags)}`;
    expect(row!.tags).toBe(3);
  });

  it("refuses guests, unconfirmed addresses, and announcements that are not the company's", async () => {
    const unconfirmed = await person(sql, { emailConfirmed: false });
    await expect(startThread(guest, question())).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    await expect(startThread(unconfirmed, question())).rejects.toMatchObject(
      refused("community:refusal.confirm_email", 403),
    );
    await expect(startThread(author, question({ kind: "announcement" }))).rejects.toMatchObject(
      refused("community:refusal.staff_only", 403),
    );
    const moderator = await person(sql, { role: "moderator" });
    await expect(startThread(moderator, question({ kind: "announcement" }))).resolves.toBeTruthy();
  });

  it("offers and takes only places that the writer may see", async () => {
    const staffOnly = await category(sql, "staff");
    expect((await startableCategories(author)).map(({ id }) => id)).not.toContain(staffOnly);
    for (const id of [staffOnly, newId()]) {
      await expect(startThread(author, question({ categoryId: id }))).rejects.toMatchObject({
        code: "errors:bad_choice",
        status: 422,
        field: "categoryId",
      });
    }
  });

  it("finds what is similar by its words, in either language, whatever is typed", async () => {
    const { id } = await startThread(author, question({ title: "Rengaspaineet talvella ja kesällä" }));
    expect((await similarThreads(author, "Mikä on oikea rengaspaine?")).map((each) => each.id)).toContain(id);
    for (const title of ["the and of", "!!! & | <-> '':*", "   ", "\\", "ääää'; drop table threads; --"]) {
      await expect(similarThreads(guest, title)).resolves.toBeInstanceOf(Array);
    }
  });

  it("puts what shares the rarer words before what shares the common ones", async () => {
    const ask = async (title: string) => (await startThread(author, question({ title }))).id;
    const titles = (list: { title: string }[]) => list.map(({ title }) => title);
    for (let n = 0; n < 5; n++) await ask(`Kysymys talven renkaista osa ${n}`);
    await ask("Karhunpesä pihalla keskellä talvea");
    await ask("Koko 225 45 17 vai jokin muu");
    expect(titles(await similarThreads(author, "Kysymys talven karhunpesästä"))[0]).toMatch(/^Karhunpesä/);
    expect(titles(await similarThreads(author, "225/45 R17"))[0]).toMatch(/^Koko 225/);
    expect(titles(await similarThreads(author, "karhunpes"))[0]).toMatch(/^Karhunpesä/);
  });

  it("looks at the newest days only, of words that too many titles have", async () => {
    const { id } = await startThread(author, question({ title: "Kaikilla samat sanat otsikossaan" }));
    await sql`update search_words set texts = 100000000 where word in ('kaikilla', 'samat', 'sanat', 'otsikossaan')`;
    await sql`analyze threads, posts`;
    for (const title of ["Kaikilla samat sanat", "otsikossaan"])
      expect((await similarThreads(author, title)).map((each) => each.id)).toContain(id);
    await sql`update search_words set texts = 1 where texts = 100000000`;
  });
});
