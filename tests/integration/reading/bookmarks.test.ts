import { beforeAll, describe, expect, it } from "vitest";
import { bookmarkPost, listBookmarks } from "~/domain/community/bookmarking.server";
import { previewLinks, previewsOf } from "~/domain/community/link-previews.server";
import { rerenderPosts } from "~/domain/community/rerendering.server";
import { FetchRefused, type Fetched } from "~/platform/http/guarded-fetch.server";
import { RENDERER_VERSION } from "~/platform/markdown/limits.mjs";
import { newId } from "~/platform/ids";
import type { Person } from "~/platform/actor";
import { useDatabase } from "../../support/database";
import { guest, person, post } from "../ideas/arrange";

const { sql } = useDatabase();
let reader: Person, author: Person;
const places: Record<string, string> = {};

beforeAll(async () => {
  [reader, author] = [await person(sql, { displayName: "Liisa" }), await person(sql)];
  for (const audience of ["public", "members", "staff"]) {
    const both = sql.json({ en: audience, fi: audience });
    places[audience] = newId();
    await sql`insert into categories ${sql({ id: places[audience]!, slug: audience, name: both, description: both, colour: "lake", icon: "car", audience })}`;
  }
});

async function thread(audience: string, body: string, html?: string): Promise<{ id: string; first: string }> {
  const id = newId();
  await sql`insert into threads ${sql({
    id,
    kind: "question",
    category_id: places[audience]!,
    author_id: author.customerId,
    last_poster_id: author.customerId,
    title: `A thread for ${audience}`,
    slug: "t",
    language: "en",
  })}`;
  await post(sql, id, author, 1, body);
  if (html) await sql`update posts set body_html = ${html} where thread_id = ${id}`;
  const [first] = await sql`select id from posts where thread_id = ${id}`;
  return { id, first: first!.id as string };
}

describe("a bookmark", () => {
  it("is set and taken back as wished, however often, and is nobody else's", async () => {
    const { first } = await thread("public", "Keep me");
    await Promise.all([1, 2, 3].map(() => bookmarkPost(reader, first, true)));
    expect((await listBookmarks(reader)).lines.map((line) => line.postId)).toEqual([first]);
    expect((await listBookmarks(author)).lines).toEqual([]);
    await bookmarkPost(reader, first, false);
    await bookmarkPost(reader, first, false);
    expect((await listBookmarks(reader)).lines).toEqual([]);
  });

  it("is for those who are signed in, of posts that they may see", async () => {
    const open = await thread("public", "x");
    const staff = await thread("staff", "x");
    await expect(bookmarkPost(guest, open.first, true)).rejects.toMatchObject({ status: 403 });
    await expect(bookmarkPost(reader, staff.first, true)).rejects.toMatchObject({ status: 404 });
    await expect(bookmarkPost(reader, newId(), true)).rejects.toMatchObject({ status: 404 });
    await expect(listBookmarks(guest)).rejects.toMatchObject({ status: 403 });
  });

  it("of what was hidden, deleted or closed to one is not listed", async () => {
    const [hidden, gone, closed] = [
      await thread("public", "a"),
      await thread("public", "b"),
      await thread("members", "c"),
    ];
    for (const { first } of [hidden, gone, closed]) await bookmarkPost(reader, first, true);
    expect((await listBookmarks(reader)).lines).toHaveLength(3);
    await sql`update posts set hidden_at = now() where id = ${hidden.first}`;
    await sql`update threads set deleted_at = now() where id = ${gone.id}`;
    await sql`update threads set category_id = ${places.staff!} where id = ${closed.id}`;
    expect((await listBookmarks(reader)).lines).toEqual([]);
  });

  it("stands in a list that pages by key", async () => {
    for (let at = 0; at < 23; at++) await bookmarkPost(reader, (await thread("public", "x")).first, true);
    const first = await listBookmarks(reader);
    const second = await listBookmarks(reader, first.older!);
    expect([first.lines.length, second.lines.length, second.older]).toEqual([20, 3, null]);
    expect(new Set([...first.lines, ...second.lines].map((line) => line.postId)).size).toBe(23);
    expect((await listBookmarks(reader, "no key at all")).lines).toHaveLength(20);
  });
});

describe("a linked page", () => {
  const link = (url: string) => `<p>See:</p>\n<p><a href="${url}" rel="nofollow ugc noopener">${url}</a></p>`;
  const page = (body: string): Fetched => ({
    url: new URL("https://example.com/a"),
    type: "text/html",
    body,
  });
  const cardsOf = async (id: string) => {
    const posts =
      await sql`select number, body_html as html from posts where thread_id = ${id} order by number`;
    return previewsOf(posts as never);
  };

  it("shows what it says of itself as words, fetched once for all posts", async () => {
    const asked: string[] = [];
    const fetchPage = async (url: string) => {
      asked.push(url);
      return page(
        '<title>Plain</title><meta property="og:title" content="A &lt;b&gt;page&lt;/b&gt; \u202e"><meta name="description" content="Of tyres"><meta property="og:image" content="https://evil.example/x.png">',
      );
    };
    const { id } = await thread("public", "x", link("https://example.com/a?b=1&amp;c=2"));
    const other = await thread("public", "x", link("https://example.com/a?b=1&amp;c=2"));
    expect(await cardsOf(id)).toEqual({});
    await previewLinks(id, 1, fetchPage);
    await previewLinks(other.id, 1, fetchPage);
    expect(asked).toEqual(["https://example.com/a?b=1&c=2"]);
    expect(await cardsOf(id)).toEqual({
      1: [{ url: asked[0], title: "A <b>page</b>", description: "Of tyres", site: "example.com" }],
    });
  });

  it("that cannot be had, or is no page, shows nothing and is not asked again at once", async () => {
    let asked = 0;
    const { id } = await thread("public", "x", link("https://example.com/gone"));
    const refuse = async (): Promise<Fetched> => {
      asked++;
      throw new FetchRefused("not public");
    };
    await previewLinks(id, 1, refuse);
    await previewLinks(id, 1, refuse);
    const file = await thread("public", "x", link("https://example.com/file.zip"));
    await previewLinks(file.id, 1, async () => ({ ...page("<title>x</title>"), type: "application/zip" }));
    expect([asked, await cardsOf(id), await cardsOf(file.id)]).toEqual([1, {}, {}]);
  });

  it("is not fetched for private threads or hidden posts, nor when staff have turned it off", async () => {
    const never = async (): Promise<Fetched> => {
      throw new Error("fetched");
    };
    const { id } = await thread("public", "x", link("https://example.com/private"));
    await sql`update threads set private = true where id = ${id}`;
    await previewLinks(id, 1, never);
    await sql`update threads set private = false where id = ${id}`;
    await sql`insert into settings (name, value, updated_by_id) values ('link_previews', '0', ${author.customerId})`;
    await previewLinks(id, 1, never);
    expect(await sql`select 1 from link_previews where url = 'https://example.com/private'`).toHaveLength(0);
    await sql`delete from settings where name = 'link_previews'`;
  });
});

describe("a post of an older renderer", () => {
  it("is rendered anew, and one that is refused now keeps its HTML", async () => {
    const { first } = await thread("public", "```js\nconst a = 1;\n```", "<pre>old</pre>");
    const refused = await thread("public", ">".repeat(600), "<p>kept</p>");
    await sql`update posts set renderer_version = 1 where id in (${first}, ${refused.first})`;
    await rerenderPosts(null);
    const rows =
      await sql`select body_html, renderer_version from posts where id in (${first}, ${refused.first}) order by id`;
    expect(rows[0]!.body_html).toContain('<span class="hljs-keyword">const</span>');
    expect(rows[1]!.body_html).toBe("<p>kept</p>");
    expect(rows.map((row) => row.renderer_version)).toEqual([RENDERER_VERSION, RENDERER_VERSION]);
  });
});
