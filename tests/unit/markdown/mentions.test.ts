import { describe, expect, it } from "vitest";
import { rendered, renderedPage } from "./parsed";

const mentions = async (source: string) => (await rendered(source)).mentions;

describe("a mention", () => {
  it("links to the person and is told once", async () => {
    expect(await mentions("Hei @matti_1 ja @Matti_1, (@liisa)")).toEqual(["matti_1", "liisa"]);
    const link = (await renderedPage("Hei @Matti_1!")).querySelector("a.mention");
    expect(link?.getAttribute("href")).toBe("/people/matti_1");
    expect(link?.textContent).toBe("@Matti_1");
    expect(link?.getAttribute("rel")).toBeNull();
  });

  it.each([
    ["@matti", "at the start"],
    ["Moi @matti.", "before a full stop"],
    ["Kiitos @matti:lle", "with a Finnish ending"],
    ["**@matti**", "in emphasis"],
    ["> - @matti", "in a quoted list"],
    ["| a |\n|---|\n| @matti |", "in a table"],
    ["- [ ] @matti", "in a task"],
    ["# @matti", "in a heading"],
    ["||@matti||", "in a spoiler"],
    [">! @matti", "in a hidden block"],
    ["<b>@matti</b>", "in HTML"],
    ["[@matti] kysyi", "in brackets that are no link"],
  ])("is found: %s (%s)", async (source) => expect(await mentions(source)).toEqual(["matti"]));

  it.each([
    ["`@matti`", "code"],
    ["```\n@matti\n```", "a code block"],
    ["    @matti", "indented code"],
    ["a <code>@matti</code>", "raw code"],
    ["a <code>a <b>@matti</b></code>", "deeper in raw code"],
    ["[**@matti**](/a)", "a link"],
    ["<a href='/a'>@matti</a> b", "a raw link"],
    ["matti@matti.fi", "an address"],
    ["a@matti", "the end of a word"],
    ["https://x.fi/@matti", "a web address"],
    ["\\@matti", "escaped"],
    ["npm i @types/node", "a package"],
    ["@matti@mastodon.social", "an account elsewhere"],
    ["@a", "too short"],
    [`@${"a".repeat(31)}`, "too long"],
    ["@mattiä", "a word with letters no handle has"],
    ["<!-- @matti --> a", "a comment"],
    ["![@matti](/a.png)", "an image's description"],
  ])("is not found: %s (%s)", async (source) => {
    expect(await mentions(source)).toEqual([]);
    expect((await renderedPage(source)).querySelectorAll(".mention")).toHaveLength(0);
  });

  it("is found again after raw code has ended", async () => {
    expect(await mentions("<code>@pekka</code> ja @matti")).toEqual(["matti"]);
  });
});
