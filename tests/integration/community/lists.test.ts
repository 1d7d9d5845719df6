import { beforeAll, describe, expect, it } from "vitest";
import { listThreads } from "~/domain/community/browsing.server";
import { markAllRead, unmarkAllRead } from "~/domain/community/marking-read.server";
import { noteReading } from "~/domain/community/noting-reading.server";
import { readThread } from "~/domain/community/reading.server";
import { retitleThread } from "~/domain/community/retitling.server";
import { scoreThreads } from "~/domain/community/scoring.server";
import { findTag, listTags } from "~/domain/community/tag-browsing.server";
import type { Browsing } from "~/domain/community/thread";
import { deleteTag, mergeTags, renameTag, unmergeTag } from "~/domain/moderation/tags/tending.server";
import { pinThread } from "~/domain/moderation/threads/states.server";
import type { Actor, Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { category, guest, idOfPost, person, refused, thread } from "./arrange";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

describe("lists of one's own, and narrowed", () => {
  const { sql } = useDatabase();
  let author: Person;
  let reader: Person;
  let moderator: Person;
  let here: string;
  let there: string;
  beforeAll(async () => {
    [author, reader] = [await person(sql), await person(sql)];
    moderator = await person(sql, { role: "moderator" });
    [here, there] = [await category(sql), await category(sql)];
  });
  const ids = async (
    actor: Actor,
    about: Partial<Browsing> & { view: Browsing["view"]; categoryId?: string },
  ) => (await listThreads(actor, about)).lines.map(({ id }) => id);

  it("new holds what I have not opened, for a month; opening it, or marking all read, takes it away", async () => {
    const place = await category(sql);
    const fresh = await thread(sql, author, { categoryId: place, at: daysAgo(2) });
    const other = await thread(sql, author, { categoryId: place, at: daysAgo(1) });
    await thread(sql, author, { categoryId: place, at: daysAgo(40) });
    await thread(sql, reader, { categoryId: place });
    expect(await ids(reader, { view: "new", categoryId: place })).toEqual([other, fresh]);
    await noteReading(reader, fresh, 1);
    expect(await ids(reader, { view: "new", categoryId: place })).toEqual([other]);
    await markAllRead(reader, place);
    expect(await ids(reader, { view: "new", categoryId: place })).toEqual([]);
  });

  it("unread holds what moved on since I read it, with the same count in the row and on the page", async () => {
    const place = await category(sql);
    const id = await thread(sql, author, { categoryId: place, replies: [author, author, author] });
    const done = await thread(sql, author, { categoryId: place, replies: [author] });
    await noteReading(reader, id, 2);
    await noteReading(reader, done, 2);
    const { lines } = await listThreads(reader, { view: "unread", categoryId: place });
    expect(lines).toMatchObject([{ id, lastReadNumber: 2, lastPostNumber: 4 }]);
    expect((await readThread(reader, id, null)).viewer.lastReadNumber).toBe(2);
    await sql`insert into subscriptions (customer_id, subject_type, subject_id, level)
      values (${reader.customerId}, 'thread', ${id}, 'muted')`;
    expect(await ids(reader, { view: "unread", categoryId: place })).toEqual([]);
  });

  it("marks all read in one category or everywhere, and takes it back exactly", async () => {
    const [one, two] = [
      await thread(sql, author, { categoryId: here, replies: [author, author], at: daysAgo(1) }),
      await thread(sql, author, { categoryId: there, replies: [author, author], at: daysAgo(1) }),
    ];
    for (const id of [one, two]) await noteReading(reader, id, 1);
    const unread = async () =>
      (await ids(reader, { view: "unread" })).filter((id) => [one, two].includes(id)).sort();
    expect(await unread()).toEqual([one, two].sort());
    await markAllRead(reader, here);
    expect(await unread()).toEqual([two]);
    expect((await readThread(reader, one, null)).viewer.lastReadNumber).toBe(3);
    const everywhere = await markAllRead(reader, "all");
    expect(await unread()).toEqual([]);
    await unmarkAllRead(reader, "all", everywhere.at);
    expect(await unread()).toEqual([two]);
    const again = await markAllRead(reader, here);
    await unmarkAllRead(reader, here, "2020-01-01T00:00:00Z");
    await unmarkAllRead(reader, here, again.at);
    expect(await unread()).toEqual([two]);
    await expect(markAllRead(guest, "all")).rejects.toMatchObject(refused("errors:sign_in_first", 403));
    const closed = await category(sql, "staff");
    await expect(markAllRead(reader, closed)).rejects.toMatchObject(refused("errors:not_found", 404));
  });

  it("top counts what happened within the period: replies, reactions and votes", async () => {
    const place = await category(sql);
    const [busy, liked, old] = [
      await thread(sql, author, { categoryId: place, replies: [reader, reader, reader] }),
      await thread(sql, author, { categoryId: place, replies: [reader] }),
      await thread(sql, author, { categoryId: place, replies: [reader, reader, reader, reader] }),
    ];
    for (const kind of ["like", "thanks", "insightful"])
      await sql`insert into reactions (post_id, customer_id, kind)
        values (${await idOfPost(sql, liked, 1)}, ${reader.customerId}, ${kind})`;
    await sql`update posts set created_at = ${daysAgo(20)} where thread_id = ${old}`;
    await scoreThreads(true);
    expect(await ids(guest, { view: "top", period: "week", categoryId: place })).toEqual([liked, busy]);
    expect(await ids(guest, { view: "top", period: "month", categoryId: place })).toHaveLength(3);
    expect(await ids(guest, { view: "top", period: "all", categoryId: place })).toEqual([old, busy, liked]);
  });

  it("mine are those that I started, and those where I took part", async () => {
    const me = await person(sql);
    const started = await thread(sql, me, { categoryId: here });
    const joined = await thread(sql, author, { categoryId: here, replies: [me] });
    expect(await ids(me, { view: "mine", part: "started" })).toEqual([started]);
    expect(await ids(me, { view: "mine", part: "joined" })).toEqual([joined]);
  });

  it("walks by keys forth and back, each thread once, whatever is written meanwhile", async () => {
    const place = await category(sql);
    for (let i = 0; i < 50; i++)
      await thread(sql, author, { categoryId: place, at: daysAgo(10 - Math.floor(i / 4) / 10) });
    const all: string[] = [];
    const pages: string[][] = [];
    for (let before: string | null = null; ;) {
      const page = await listThreads(guest, { view: "latest", categoryId: place, before });
      pages.push(page.lines.map(({ id }) => id));
      all.push(...pages.at(-1)!);
      if (all.length === 20) await thread(sql, author, { categoryId: place });
      if (!page.older) break;
      before = page.older;
    }
    expect(new Set(all).size).toBe(50);
    expect(all).toHaveLength(50);
    const second = await listThreads(guest, { view: "latest", categoryId: place });
    const third = await listThreads(guest, { view: "latest", categoryId: place, before: second.older });
    const back = await listThreads(guest, { view: "latest", categoryId: place, after: third.newer });
    expect(back.lines.map(({ id }) => id)).toEqual(second.lines.map(({ id }) => id));
    await expect(listThreads(guest, { view: "latest", before: "nonsense" })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("narrows to a kind and to a tag, and pins come first only where they belong", async () => {
    const place = await category(sql);
    const question = await thread(sql, author, { categoryId: place, kind: "question" });
    const news = await thread(sql, author, { categoryId: place, kind: "announcement", at: daysAgo(5) });
    await pinThread(moderator, news, "here");
    expect(await ids(guest, { view: "latest", categoryId: place })).toEqual([news, question]);
    expect((await ids(guest, { view: "latest" })).indexOf(news)).not.toBe(0);
    await pinThread(moderator, news, "everywhere");
    expect((await ids(guest, { view: "latest" }))[0]).toBe(news);
    await pinThread(moderator, news, "no");
    expect(await ids(guest, { view: "latest", categoryId: place, kind: "question" })).toEqual([question]);
    await retitleThread(author, question, { title: "How do I keep tyres?", tags: ["Säilytys"] });
    expect(await ids(guest, { view: "latest", tag: "säilytys" })).toEqual([question]);
  });

  it("shows what the viewer has to do with each thread, and to guests nothing of it", async () => {
    const id = await thread(sql, author, { categoryId: await category(sql) });
    await sql`insert into reactions (post_id, customer_id, kind)
      values (${await idOfPost(sql, id, 1)}, ${reader.customerId}, 'same_here')`;
    const mine = async (actor: Actor) =>
      (await listThreads(actor, { view: "latest" })).lines.find((line) => line.id === id)!.mine;
    expect(await mine(reader)).toEqual({ own: false, following: null, backs: true });
    expect(await mine(author)).toMatchObject({ own: true, backs: false });
    expect(await mine(guest)).toBeNull();
  });
});

describe("titles and tags", () => {
  const { sql } = useDatabase();
  let author: Person;
  let moderator: Person;
  beforeAll(async () => {
    author = await person(sql);
    moderator = await person(sql, { role: "moderator" });
  });
  const tagged = async (tags: string[], categoryId?: string) => {
    const id = await thread(sql, author, { categoryId: categoryId ?? (await category(sql)) });
    await retitleThread(moderator, id, { title: "A title that says it", tags });
    return id;
  };

  it("a title is changed by its author for a day, by staff always, and what it was is kept", async () => {
    const id = await thread(sql, author, { title: "My tires went missing" });
    const stranger = await person(sql);
    await expect(retitleThread(stranger, id, { title: "Not mine to say", tags: [] })).rejects.toMatchObject(
      refused("curation:refusal.not_yours", 403),
    );
    const { slug } = await retitleThread(author, id, { title: "My tyres went missing", tags: ["Hotelli"] });
    expect(slug).toBe("my-tyres-went-missing");
    expect(await sql`select title, tags from thread_revisions where thread_id = ${id}`).toEqual([
      { title: "My tires went missing", tags: [] },
    ]);
    await sql`update threads set created_at = now() - interval '2 days' where id = ${id}`;
    await expect(retitleThread(author, id, { title: "Too late for this", tags: [] })).rejects.toMatchObject(
      refused("curation:refusal.edit_over", 403),
    );
    await retitleThread(moderator, id, { title: "Where did my tyres go?", tags: [] });
    await retitleThread(moderator, id, { title: "Where did my tyres go?", tags: [] });
    expect(await sql`select 1 from thread_revisions where thread_id = ${id}`).toHaveLength(2);
  });

  it("a tag that stands only where one may not look does not show, by its word or another", async () => {
    const closed = await category(sql, "staff");
    await tagged(["Salaisuus"], closed);
    const both = await tagged(["Julkinen"]);
    await tagged(["Julkinen"], closed);
    expect((await listTags(guest)).map(({ name, threads }) => [name, threads])).toContainEqual([
      "Julkinen",
      1,
    ]);
    expect((await listTags(moderator)).find(({ name }) => name === "Julkinen")?.threads).toBe(2);
    await expect(findTag(guest, "salaisuus")).rejects.toMatchObject(refused("errors:not_found", 404));
    expect((await listThreads(guest, { view: "latest", tag: "julkinen" })).lines.map(({ id }) => id)).toEqual(
      [both],
    );
  });

  it("merging makes a tag another word for the other; parting them brings back who had what", async () => {
    const [cars, autos] = [await tagged(["Autot"]), await tagged(["Autoilu"])];
    const shared = await tagged(["Autot", "Autoilu"]);
    const of = async () =>
      (
        await sql`select x.thread_id, g.slug from thread_tags x join tags g on g.id = x.tag_id
        where x.thread_id in (${cars}, ${autos}, ${shared}) order by 1, 2`
      ).map((row) => ({ ...row }));
    const before = await of();
    const { id } = await findTag(guest, "autot");
    await mergeTags(moderator, id, "Autoilu");
    expect((await findTag(guest, "autot")).slug).toBe("autoilu");
    expect((await of()).every(({ slug }) => slug === "autoilu")).toBe(true);
    const later = await tagged(["AUTOT"]);
    expect(
      await sql`select g.slug from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = ${later}`,
    ).toEqual([{ slug: "autoilu" }]);
    await unmergeTag(moderator, "autot");
    expect(await of()).toEqual(before);
  });

  it("a renamed tag is found by its old word; one in use can't be deleted; members tend none", async () => {
    await tagged(["Nastarengas"]);
    const { id } = await findTag(guest, "nastarengas");
    await renameTag(moderator, id, "Nastarenkaat");
    expect((await findTag(guest, "nastarengas")).slug).toBe("nastarenkaat");
    await expect(deleteTag(moderator, id)).rejects.toMatchObject(refused("tending:refusal.in_use", 409));
    await expect(renameTag(author, id, "Oma nimi")).rejects.toMatchObject({ status: 404 });
    await sql`delete from thread_tags where tag_id = ${id}`;
    await deleteTag(moderator, id);
    expect(await sql`select 1 from tag_synonyms where slug = 'nastarengas'`).toHaveLength(0);
  });
});
