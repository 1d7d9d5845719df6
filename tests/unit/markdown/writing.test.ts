import { describe, expect, it } from "vitest";
import { RENDERER_VERSION, renderMarkdown } from "~/platform/markdown/render.server";
import { rendered, renderedPage } from "./parsed";

const tags = (page: Element) => Array.from(page.querySelectorAll("*"), (element) => element.localName);

const OWN = "/attachments/01kbdq3m5c8z9t6wq2v4x7y1ab/kuva-1200x800.webp";

describe("what a member writes", () => {
  it("keeps Finnish letters, line breaks and emoji", async () => {
    const page = await renderedPage("Äiti käytti öljyä, Åbo 👍\ntoinen rivi");
    expect(page.textContent?.trim()).toBe("Äiti käytti öljyä, Åbo 👍toinen rivi");
    expect(tags(page)).toEqual(["p", "br"]);
  });

  it("puts its headings under the page's own", async () => {
    expect(tags(await renderedPage("# a\n\n## b\n\n### c\n\n# d"))).toEqual(["h3", "h4", "h5", "h3"]);
    expect(tags(await renderedPage("<h1>a</h1>\n\n<h2>b</h2>"))).toEqual(["h3", "h4"]);
  });

  it("never skips a heading level", async () => {
    expect(tags(await renderedPage("### a\n\n###### b\n\n# c\n\n#### d"))).toEqual(["h3", "h4", "h3", "h4"]);
  });

  it("names the boxes of a task list, which nobody can tick", async () => {
    const page = await renderedPage(
      "- [ ] vaihda **renkaat**\n- [x] maksa\n  - alakohta\n\n- [x] ```\n  koodi\n  ```",
    );
    const boxes = Array.from(page.querySelectorAll("input"));
    expect(boxes.length).toBeGreaterThanOrEqual(2);
    expect(boxes.every((box) => box.disabled && box.closest("label")?.textContent?.trim())).toBe(true);
    expect(boxes.map((box) => box.hasAttribute("checked")).slice(0, 2)).toEqual([false, true]);
    expect(page.querySelectorAll("li.task > label")).toHaveLength(boxes.length);
  });

  it("lets wide tables scroll by keyboard, named by their columns", async () => {
    const page = await renderedPage(`| Koko | "Hinta" |\n|:--|--:|\n| 205/55 R16 | 10 € |`);
    const box = page.querySelector("div.table-scroll");
    expect(box?.getAttribute("tabindex")).toBe("0");
    expect(box?.getAttribute("role")).toBe("group");
    expect(box?.getAttribute("aria-label")).toBe(`Koko, "Hinta"`);
    expect(Array.from(page.querySelectorAll("th, td"), (cell) => cell.getAttribute("align"))).toEqual([
      "left",
      "right",
      "left",
      "right",
    ]);
  });

  it("shows code as it is, with its language and within reach of the keyboard", async () => {
    const page = await renderedPage('```ts title="a"\nconst a = "<b>" && @nobody;\n```');
    expect(page.querySelector("pre")?.getAttribute("tabindex")).toBe("0");
    expect(page.querySelector("code")?.className).toBe("language-ts");
    expect(page.querySelector("code")?.textContent).toBe('const a = "<b>" && @nobody;\n');
  });

  it("marks links that lead elsewhere, and only those", async () => {
    const page = await renderedPage(
      "[a](https://evil.example) [b](/ideas) [c](mailto:a@b.fi) [d](#x) https://x.fi/ä",
    );
    const links = Array.from(page.querySelectorAll("a"), (link) => link.getAttribute("rel"));
    const marked = "nofollow ugc noopener";
    expect(links).toEqual([marked, null, null, null, marked]);
  });

  it("describes an image in words, whatever they are dressed in", async () => {
    const page = await renderedPage(`![**Iso** ||auto|| @matti "x"](${OWN} "k")`);
    expect(page.querySelector("img")?.getAttribute("alt")).toBe('Iso auto @matti "x"');
  });

  it("loads images late, gives each an alternative, and reserves the room it is told", async () => {
    const page = await renderedPage(`![](${OWN})`);
    const image = page.querySelector("img");
    expect(image?.outerHTML).toMatch(/alt=""/);
    expect(image?.getAttribute("loading")).toBe("lazy");
    expect(image?.getAttribute("decoding")).toBe("async");
    expect([image?.getAttribute("width"), image?.getAttribute("height")]).toEqual(["1200", "800"]);
    expect(image?.getAttribute("srcset")).toBe(`${OWN}?size=small 640w, ${OWN} 1200w`);
  });

  it.each([
    ["![kissa](https://evil.example/pixel.gif)", "kissa", "https://evil.example/pixel.gif"],
    ['<img alt="kissa" src="https://evil.example/pixel.gif">', "kissa", "https://evil.example/pixel.gif"],
    ["![](https://evil.example/a.png)", "https://evil.example/a.png", "https://evil.example/a.png"],
    ["[![kissa](https://evil.example/a.png)](/ideas)", "kissa", "/ideas"],
  ])("loads no image from elsewhere, but links to it: %s", async (source, words, href) => {
    const page = await renderedPage(source);
    expect(page.querySelectorAll("img, a a")).toHaveLength(0);
    const link = page.querySelector("a");
    expect([link?.textContent, link?.getAttribute("href")]).toEqual([words, href]);
  });

  it.each(["/attachments/x/a.webp", "/attachments/../x.webp", "//evil.example/attachments/a.webp", "/a.png"])(
    "takes %s for no picture of ours",
    async (src) => expect((await renderedPage(`a ![b](${src})`)).querySelectorAll("img")).toHaveLength(0),
  );

  it("hides spoilers until asked, in the language of the post, and in excerpts for good", async () => {
    const source = "Loppu: ||Renkaat olivat ehjät|| siis\n\n>! Syyllinen on\n>! - **naula**\n\nja näin";
    const finnish = await renderMarkdown(source, { lang: "fi" });
    expect(finnish.ok && finnish.html).toContain("<summary>Näytä piilotettu teksti</summary>");
    const page = await renderedPage(source);
    expect(page.querySelector("summary")?.textContent).toBe("Show hidden text");
    expect(page.querySelector("details.spoiler li strong")?.textContent).toBe("naula");
    expect(page.querySelector("span.spoiler")?.getAttribute("tabindex")).toBe("0");
    expect((await rendered(source)).excerpt).toBe("Loppu: […] siis […] ja näin");
  });

  it("does not take double bars in prose or code for spoilers", async () => {
    const page = await renderedPage("a || b || c, `x||y||z`, |||| ja ||");
    expect(page.querySelectorAll(".spoiler")).toHaveLength(0);
  });

  it("strikes through, quotes and counts from where it starts", async () => {
    const page = await renderedPage("~~pois~~\n\n> lainaus\n\n7. seitsemän");
    expect(tags(page)).toEqual(["p", "del", "blockquote", "p", "ol", "li"]);
    expect(page.querySelector("ol")?.getAttribute("start")).toBe("7");
  });

  it("is told what is wrong when there is nothing to read", async () => {
    for (const nothing of [
      "",
      " \n\t ",
      "\u202e\u200f",
      "<!-- a -->",
      "<script>alert(1)</script>",
      "---",
      "[a]: /b",
    ]) {
      expect(await renderMarkdown(nothing)).toEqual({ ok: false, code: "markdown.empty" });
    }
    expect((await renderMarkdown("![](/uploads/a.png)")).ok).toBe(true);
  });

  it("says which renderer made the HTML", async () => {
    expect((await rendered("a")).rendererVersion).toBeGreaterThanOrEqual(1);
  });
});

describe("code of a known language", () => {
  it("is coloured by classes alone, and escaped like any other", async () => {
    const body = await renderMarkdown('```js\nconst a = "<b>"; // </code><script>\n```');
    expect(body).toMatchObject({ ok: true, rendererVersion: RENDERER_VERSION });
    const html = body.ok ? body.html : "";
    expect(html).toContain('<code class="language-js"><span class="hljs-keyword">const</span>');
    expect(html).toContain('<span class="hljs-comment">// &lt;/code&gt;&lt;script&gt;</span>');
    expect(html).not.toMatch(/style=|<script|<b>/);
  });

  it("stays plain where its language is not known, a line is endless, or colours would swell it", async () => {
    const endless = await renderMarkdown(`\`\`\`js\n${"x=1;".repeat(60)}\n\`\`\``);
    expect(endless.ok && endless.html).not.toContain("<span");
    const swelling = await renderMarkdown(`\`\`\`css\n${"a ".repeat(79)}\n\`\`\``);
    expect(swelling.ok).toBe(true);
    const plain = await renderMarkdown("```klingon\nqapla = 1\n```");
    expect(plain.ok && plain.html).toBe(
      '<pre tabindex="0"><code class="language-klingon">qapla = 1\n</code></pre>',
    );
  });

  it("does not let other classes through with its own", async () => {
    const body = await renderMarkdown(
      '<span class="hljs-keyword fixed inset-0">x</span> <span class="hljs-title class_">y</span>',
    );
    expect(body.ok && body.html).toBe('<p><span>x</span> <span class="hljs-title class_">y</span></p>');
  });
});
