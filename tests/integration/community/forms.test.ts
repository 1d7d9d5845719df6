import { beforeAll, describe, expect, it } from "vitest";
import type { ActionFunctionArgs } from "@remix-run/node";
import { parseTags } from "~/domain/community/tags";
import type { Actor, Person } from "~/platform/actor";
import { newId, toPublicId } from "~/platform/ids";
import { action as answer } from "~/routes/community/answer";
import { action as edit } from "~/routes/community/edit-post";
import { action as start } from "~/routes/community/new-thread";
import { action as preview } from "~/routes/community/preview";
import { action as react } from "~/routes/community/reactions";
import { action as reading } from "~/routes/community/reading";
import { action as reply } from "~/routes/community/replies";
import { action as follow } from "~/routes/community/following";
import { useDatabase } from "../../support/database";
import { category, guest, idOfPost, person, thread } from "./arrange";

type Action = (args: ActionFunctionArgs) => Promise<unknown>;

/** Sends a form as a browser would, and tells the answer's status and what came back. */
async function send(
  action: unknown,
  actor: Actor,
  fields: Record<string, string> | [string, string][],
  params: object = {},
) {
  const request = new Request("http://localhost/form", {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "text/html" },
  });
  const context = {
    actor,
    language: "en",
    theme: "system",
    timeZone: "Europe/Helsinki",
    nonce: undefined,
    ip: "127.0.0.1",
  };
  const result = (await (action as Action)({ request, params, context } as never)) as
    | Response
    | {
        data: {
          values: Record<string, string>;
          errors: Record<string, { code: string }>;
          refusal?: { code: string };
          preview?: string;
        };
        init: ResponseInit | null;
      };
  if (result instanceof Response)
    return { status: result.status, location: result.headers.get("Location"), body: await result.text() };
  return { status: result.init?.status ?? 200, ...result.data };
}

describe("the community's forms", () => {
  const { sql } = useDatabase();
  let author: Person;
  let id: string;
  let postId: string;
  let categoryId: string;
  beforeAll(async () => {
    author = await person(sql);
    categoryId = await category(sql);
    id = await thread(sql, author, { categoryId, replies: [author] });
    postId = await idOfPost(sql, id, 2);
  });
  const at = () => ({ thread: `some-words-${toPublicId(id)}`, post: toPublicId(postId) });
  const fresh = () => ({
    kind: "question",
    categoryId,
    title: "Which valve cap for winter?",
    body: "Metal?",
    submissionId: newId(),
  });
  const size = async () =>
    (
      await sql`select (select count(*)::int from threads) as threads, (select count(*)::int from posts) as posts`
    )[0]!;

  it("lead to what they made", async () => {
    expect(await send(start, author, fresh())).toMatchObject({
      status: 302,
      location: expect.stringMatching(/^\/threads\/which-valve-cap-for-winter-[0-9a-z]{26}$/),
    });
    expect(await send(reply, author, { body: "Yes.", submissionId: newId() }, at())).toMatchObject({
      status: 302,
      location: expect.stringMatching(/#post-\d+$/),
    });
    expect(await send(edit, author, { body: "Yes, indeed." }, at())).toMatchObject({
      status: 302,
      location: expect.stringMatching(/#post-2$/),
    });
    expect(await send(react, author, { kind: "like", on: "true" }, at())).toMatchObject({ status: 303 });
    expect(await send(follow, author, { type: "thread", id: id, level: "muted" }, at())).toMatchObject({
      status: 303,
    });
    expect(await send(answer, author, { number: "2", instead: "0" }, at())).toMatchObject({ status: 303 });
    expect(await send(reading, author, { number: "2" }, at())).toMatchObject({ status: 204 });
  });

  it.each([
    ["a new thread", start, () => fresh()],
    ["a reply", reply, () => ({ body: "Yes.", submissionId: newId() })],
    ["an edit", edit, () => ({ body: "Yes." })],
    ["a reaction", react, () => ({ kind: "like" })],
    ["a subscription", follow, () => ({ type: "thread", id: id, level: "watching" })],
    ["an answer", answer, () => ({ number: "2" })],
  ])("take no field from %s that is not theirs", async (_, action, fields) => {
    const before = await size();
    for (const extra of [
      "authorId",
      "pinned",
      "pinnedAt",
      "state",
      "createdAt",
      "official_at",
      "hiddenAt",
      "solvedAt",
      "private",
      "voteCount",
      "__proto__",
      "id",
    ]) {
      const { status } = await send(
        action,
        author,
        [...(Object.entries(fields()) as [string, string][]), [extra, "1"]],
        at(),
      );
      expect([extra, status]).toEqual([extra, 422]);
    }
    const [first] = Object.entries(fields()) as [string, string][];
    expect(
      await send(action, author, [...(Object.entries(fields()) as [string, string][]), first!], at()),
    ).toMatchObject({ status: 422 });
    expect(await size()).toEqual(before);
  });

  it("give back what was typed, with words at the field", async () => {
    const typed = { ...fresh(), title: "Short", tags: "a,b" };
    expect(await send(start, author, typed)).toMatchObject({
      status: 422,
      values: typed,
      errors: { title: { code: "errors:too_short" } },
    });
    expect(await send(start, author, { ...fresh(), tags: "11,22,33,44,55,66" })).toMatchObject({
      status: 422,
      errors: { tags: { code: "community:refusal.too_many_tags" } },
    });
    expect(await send(start, author, { ...fresh(), body: "" })).toMatchObject({
      status: 422,
      errors: { body: { code: "errors:required" } },
    });
    expect(await send(reply, guest, { body: "Hello", submissionId: newId() }, at())).toMatchObject({
      status: 403,
      values: { body: "Hello" },
      refusal: { code: "errors:sign_in_first" },
    });
    expect(
      await send(reply, author, { body: "Hello", submissionId: newId() }, { thread: "nonsense" }),
    ).toMatchObject({ status: 404 });
  });

  it("show the preview where there is no JavaScript, and post nothing", async () => {
    const before = await size();
    expect(
      await send(reply, author, { body: "**Yes**", submissionId: newId(), preview: "1" }, at()),
    ).toMatchObject({ status: 200, preview: expect.stringContaining("<strong>Yes</strong>") });
    expect(await send(start, author, { ...fresh(), preview: "1" })).toMatchObject({
      status: 200,
      preview: "<p>Metal?</p>",
    });
    expect(JSON.parse((await send(preview, author, { body: "_a_" })).body!)).toEqual({
      html: "<p><em>a</em></p>",
    });
    expect(await send(preview, guest, { body: "_a_" })).toMatchObject({ status: 403 });
    expect(await size()).toEqual(before);
  });
});

describe("tags as people type them", () => {
  it("are each taken once, as first written", () => {
    expect(parseTags(" Talvirenkaat, #talvirenkaat,  huolto  ja  korjaus ,")).toEqual({
      ok: true,
      tags: ["Talvirenkaat", "huolto ja korjaus"],
    });
    expect(parseTags("")).toEqual({ ok: true, tags: [] });
    expect(parseTags("sää, saa")).toEqual({ ok: true, tags: ["sää", "saa"] });
  });
  it("are at most five, of a sensible length, with letters", () => {
    expect(parseTags("aa,bb,cc,dd,ee,ff")).toMatchObject({
      ok: false,
      code: "community:refusal.too_many_tags",
    });
    for (const bad of ["x", "a".repeat(31), "--"])
      expect(parseTags(bad)).toMatchObject({ ok: false, code: "community:refusal.tag_length" });
  });
});
