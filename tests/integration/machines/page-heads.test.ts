import type { AppLoadContext, LoaderFunctionArgs, MetaDescriptor } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { translateIn } from "~/i18n/translate.server";
import { provideWords } from "~/i18n/words";
import { guest, type Actor, type Person } from "~/platform/actor";
import { inlineScriptHashes } from "~/platform/http/security.server";
import { toPublicId } from "~/platform/ids";
import { loader as categoryLoader } from "~/routes/community/category";
import { loader as threadLoader } from "~/routes/community/thread";
import { loader as personLoader } from "~/routes/people/person";
import { useDatabase } from "../../support/database";
import { board, category, person, thread } from "../community/arrange";

const { sql } = useDatabase();
beforeAll(() => provideWords(translateIn));

const HOME = "http://localhost:3000";
type Data = Record<string, unknown> & { "@type": string };

async function headOf(loader: unknown, path: string, params: Record<string, string>, actor: Actor = guest) {
  const context = { actor, language: "en", timeZone: "Europe/Helsinki" } as AppLoadContext;
  const load = loader as (args: LoaderFunctionArgs) => Promise<{ head: MetaDescriptor[] }>;
  const { head } = await load({ request: new Request(HOME + path), params, context } as never);
  const find = (key: string, value: string) =>
    (head as Record<string, unknown>[]).filter((each) => each[key] === value);
  return {
    head,
    canonical: find("rel", "canonical")[0]?.["href"],
    feeds: find("rel", "alternate")
      .filter((each) => /rss|atom/.test(String(each["type"])))
      .map((each) => each["href"]),
    og: (name: string) => find("property", `og:${name}`)[0]?.["content"],
    data: (head as Record<string, unknown>[]).flatMap((each) =>
      each["script:ld+json"] ? [each["script:ld+json"] as Data] : [],
    ),
  };
}

async function threadHead(id: string, query = "", actor: Actor = guest) {
  const [row] = await sql`select slug, kind from threads where id = ${id}`;
  const segment = `${row!.slug as string}-${toPublicId(id)}`;
  const path = `/${row!.kind === "idea" ? "ideas" : "threads"}/${segment}`;
  return { path, ...(await headOf(threadLoader, path + query, { thread: segment }, actor)) };
}

describe("a page's head", () => {
  let author: Person;
  let helper: Person;
  let place: string;
  beforeAll(async () => {
    [author, helper] = [await person(sql, { displayName: "Matti </script>" }), await person(sql)];
    place = await category(sql);
  });

  it("tells of a discussion with its comments, by the words on the page alone", async () => {
    const id = await thread(sql, author, {
      kind: "discussion",
      categoryId: place,
      title: "</script><script>alert(1)</script>",
      replies: [helper, helper],
    });
    await sql`update posts set hidden_at = now(), excerpt = 'hidden words' where thread_id = ${id} and number = 3`;
    const { data, canonical, path, feeds, og } = await threadHead(id);
    expect(data.map((each) => each["@type"])).toEqual(["BreadcrumbList", "DiscussionForumPosting"]);
    expect(data[1]).toMatchObject({
      "@context": "https://schema.org",
      headline: "</script><script>alert(1)</script>",
      text: "Words of number 1.",
      author: { "@type": "Person", name: "Matti </script>", url: `${HOME}/people/${author.handle}` },
      url: HOME + path,
      comment: [{ "@type": "Comment", text: "Words of number 2.", url: `${HOME}${path}#post-2` }],
    });
    expect(JSON.stringify(data)).not.toContain("hidden words");
    expect(canonical).toBe(HOME + path);
    expect(og("title")).toBe("</script><script>alert(1)</script>");
    expect(feeds).toEqual([`${HOME}/feeds/rss${path}`, `${HOME}/feeds/atom${path}`]);
  });

  it("tells of a question with its answers, and of one without as a discussion", async () => {
    const asked = await thread(sql, author, { categoryId: place, replies: [helper, helper] });
    const [post] = await sql`select id from posts where thread_id = ${asked} and number = 3`;
    await sql`insert into answers ${sql({ id: crypto.randomUUID(), thread_id: asked, post_id: post!.id as string, chosen_by_id: author.customerId })}`;
    await sql`update posts set reaction_counts = '{"like": 2, "thanks": 1}' where id = ${post!.id as string}`;
    const { data } = await threadHead(asked);
    expect(data[1]).toMatchObject({
      "@type": "QAPage",
      mainEntity: {
        "@type": "Question",
        answerCount: 2,
        acceptedAnswer: {
          "@type": "Answer",
          text: "Words of number 3.",
          upvoteCount: 3,
          url: expect.stringMatching(/#post-3$/),
        },
        suggestedAnswer: [{ text: "Words of number 2.", upvoteCount: 0 }],
      },
    });
    const lonely = await threadHead(await thread(sql, author, { categoryId: place }));
    expect(lonely.data.map((each) => each["@type"])).toEqual(["BreadcrumbList", "DiscussionForumPosting"]);
  });

  it("gives each page of a thread its own address, and tells its story once", async () => {
    const id = await thread(sql, author, {
      categoryId: place,
      replies: Array.from({ length: 25 }, () => helper),
    });
    const { canonical, data, path } = await threadHead(id, "?page=2");
    expect(canonical).toBe(`${HOME}${path}?page=2`);
    expect(data.map((each) => each["@type"])).toEqual(["BreadcrumbList"]);
  });

  it("counts an idea's votes", async () => {
    const id = await thread(sql, author, { kind: "idea", boardId: await board(sql), title: "A bench" });
    await sql`update ideas set vote_count = 7 where thread_id = ${id}`;
    const { data } = await threadHead(id);
    expect(data[1]).toMatchObject({
      "@type": "DiscussionForumPosting",
      interactionStatistic: [{ userInteractionCount: 7 }, {}],
    });
  });

  it("shows a person and a place with the way to them", async () => {
    const profile = await headOf(personLoader, `/people/${author.handle}`, { handle: author.handle });
    expect(profile.data).toMatchObject([
      { "@type": "ProfilePage", mainEntity: { "@type": "Person", alternateName: author.handle } },
    ]);
    expect(JSON.stringify(profile.head)).not.toContain(author.email);
    const [row] = await sql`select slug from categories where id = ${place}`;
    const slug = row!.slug as string;
    const there = await headOf(categoryLoader, `/categories/${slug}`, { category: slug });
    expect(there.data).toMatchObject([
      { "@type": "BreadcrumbList", itemListElement: [{ position: 1 }, { position: 2, name: "Tyres" }] },
    ]);
    expect(
      (await headOf(categoryLoader, `/categories/${slug}?view=top`, { category: slug })).canonical,
    ).toBeUndefined();
  });

  it("is a title and no more for who is signed in", async () => {
    const id = await thread(sql, author, { categoryId: place });
    const { head } = await threadHead(id, "", helper);
    expect(head.map((each) => Object.keys(each)[0])).toEqual(["title", "name"]);
  });

  it("needs nobody's leave to hold data: it is no script, and gets no hash", () => {
    const html = '<script type="application/ld+json">{"a":1}</script><script>go()</script>';
    expect(inlineScriptHashes(html)).toHaveLength(1);
  });
});
