import { describe, expect, it } from "vitest";
import { htmlToText } from "~/platform/markdown/text.mjs";
import { rendered } from "./parsed";

const text = async (source: string, options?: { spoilers?: "show" | "hide" }) =>
  htmlToText((await rendered(source)).html, options);

describe("the words of a post", () => {
  it("stand in lines, without markup", async () => {
    const source =
      "# Otsikko\n\nHei **kaikki**\nrivi\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n![Kuva](/a.png)";
    expect(await text(source)).toBe("Otsikko\n\nHei kaikki\nrivi\n\na\nb\n\nx y\n1 2\n\nKuva");
  });

  it("are what was written, signs and all", async () => {
    expect(await text('`<b>` & &lt;i&gt; "a" 5 > 3 &amp;amp; äö')).toBe('<b> & <i> "a" 5 > 3 &amp; äö');
  });

  it("leave spoilers out, unless search asks", async () => {
    const source = "a ||b **c** ||d|| e|| f\n\n>! g\n>!\n> >! h\n\ni";
    expect(await text("a ||b|| c\n\n>! d\n>! >! e\n\nf")).toBe("a […] c\n\n[…]\nf");
    expect(await text("a ||b|| c", { spoilers: "show" })).toBe("a b c");
    expect(await text(source)).not.toMatch(/[bcgh]/);
  });
});

describe("an excerpt", () => {
  it("is one line of at most 280 characters, cut between words", async () => {
    const { excerpt } = await rendered("Renkaat, vanteet ja pultit.\n\n".repeat(40));
    expect(excerpt.length).toBeLessThanOrEqual(280);
    expect(excerpt).toMatch(/^Renkaat, vanteet ja pultit\. Renkaat.*[a-z.]…$/);
  });

  it("cuts a word without end, but no letter in half", async () => {
    const { excerpt } = await rendered("👍".repeat(300));
    expect(excerpt.length).toBeLessThanOrEqual(280);
    expect(Buffer.from(excerpt).toString()).toBe(excerpt);
  });

  it("is the whole of a short post", async () => expect((await rendered("Moi!")).excerpt).toBe("Moi!"));
});
