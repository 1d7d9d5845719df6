import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "~/platform/markdown/from-html.server";
import { renderMarkdown } from "~/platform/markdown/render.server";
import { HOSTILE_HTML } from "./hostile-html";
import { dangersIn, parse, rendered } from "./parsed";

const roundTrip = async (html: string) => (await rendered(htmlToMarkdown(html))).html;

describe("HTML from another community", () => {
  it.each([
    ["<h1>A</h1><p>b <em>c</em> <strong>d</strong></p>", "# A\n\nb *c* **d**"],
    ["<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"],
    ['<ol start="3"><li>x</li><li>y</li></ol>', "3. x\n4. y"],
    ["<p>a<br>b</p>", "a  \nb"],
    ["<s>a</s> <del>b</del>", "~~a~~ ~~b~~"],
    ['<blockquote class="spoiler"><p>a</p><p>b</p></blockquote>', ">! a\n>!\n>! b"],
    ['<pre class="lang-js prettyprint-override"><code>a &lt; b\n</code></pre>', "```js\na < b\n```"],
    ["<pre><code>```\nx\n```\n</code></pre>", "````\n```\nx\n```\n````"],
    [
      "<table><tr><th>A</th><th>B|C</th></tr><tr><td>1</td></tr></table>",
      "| A | B\\|C |\n| --- | --- |\n| 1 |  |",
    ],
    ['<a href="https://a.fi/x_y">li_nk</a>', "[li\\_nk](https://a.fi/x_y)"],
    ['<img src="https://a.fi/k.png" alt="kuva">', "![kuva](https://a.fi/k.png)"],
    ["<p>http://a.fi/x_y_z</p>", "http://a.fi/x_y_z"],
    ["<script>x</script><style>y</style><p onclick=z>a</p>", "a"],
  ])("%s", (html, markdown) => expect(htmlToMarkdown(html)).toBe(markdown));

  it.each([
    "2*3*4 snake_case_x ~x~ ||c|| a|b",
    "List<String> & &lt; &auml; <b>",
    "1) ensin 2) sitten",
    "1. ensin",
    "# ei otsikko",
    "> ei lainaus",
    ">! ei piilossa",
    "- ei luettelo",
    "`ei koodia` [ei](linkki) ![ei](kuva)",
    "@matti ja matti@matti.fi",
    "öljy, Ääni, 🛞",
  ])("reads as it did: %s", async (words) => {
    const escaped = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const html = await roundTrip(`<p>${escaped}</p>`);
    expect(parse(html).textContent?.trim()).toBe(words);
    expect(parse(html).querySelectorAll(":not(p):not(a)")).toHaveLength(0);
    expect(parse(html).querySelectorAll(".mention")).toHaveLength(0);
  });

  it("keeps tables, code and hidden text through both ways", async () => {
    const page = parse(
      await roundTrip(
        '<table><tr><th>A</th></tr><tr><td><b>1</b></td></tr></table><pre class="lang-ts"><code>a</code></pre>' +
          '<blockquote class="spoiler"><p>b</p></blockquote>',
      ),
    );
    expect(page.querySelector("td strong")?.textContent).toBe("1");
    expect(page.querySelector("code")?.className).toBe("language-ts");
    expect(page.querySelector("details.spoiler p")?.textContent).toBe("b");
  });

  it.each(HOSTILE_HTML)("brings nothing in: %j", async (payload) => {
    const result = await renderMarkdown(htmlToMarkdown(payload));
    expect(result.ok ? dangersIn(result.html) : []).toEqual([]);
  });

  it("survives what nests without end", () => {
    expect(htmlToMarkdown("<div>".repeat(20_000) + "a")).toBe("a");
    expect(htmlToMarkdown("<blockquote>".repeat(5_000) + "a")).toContain("a");
  });
});
