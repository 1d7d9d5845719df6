import { describe, expect, it } from "vitest";
import { previewMarkdown, renderAsPlainText, renderMarkdown } from "~/platform/markdown/render.server";
import { HOSTILE_HTML } from "./hostile-html";
import { dangersIn, parse } from "./parsed";

describe("the checker of these tests", () => {
  it.each([
    [`<script>x</script>`, "<script>"],
    [`<p onclick="x">a</p>`, `p.onclick="x"`],
    [`<a href="java&#9;script:x">a</a>`, "a to javascript: without a scheme"],
    [`<a href="https:evil.example">a</a>`, "a to evil.example without a scheme"],
    [`<img src="http://evil.example/a.png">`, "img from elsewhere: http://evil.example/a.png"],
    [`<a href="/\\evil.example">a</a>`, "a to evil.example without a scheme"],
    [`<img src="data:image/png,x">`, "img from elsewhere: data:image/png,x"],
    [`<p id="x">a</p>`, `p.id="x"`],
    [`</div></main>`, "breaks out of its place on the page"],
    [`<input type="checkbox">`, "a live input"],
  ])("sees %s", (html, danger) => expect(dangersIn(html)).toContain(danger));
});

describe("hostile HTML in a post", () => {
  it("is a corpus worth the name", () => expect(new Set(HOSTILE_HTML).size).toBeGreaterThanOrEqual(100));

  it.each(HOSTILE_HTML)("does nothing: %j", async (payload) => {
    for (const source of [payload, `Hei\n\n${payload}\n\nmoi`, `a ${payload} b`, `> - ${payload}`]) {
      const post = await renderMarkdown(source);
      if (!post.ok) expect(["markdown.empty", "markdown.too_deep"]).toContain(post.code);
      expect(post.ok ? dangersIn(post.html) : []).toEqual([]);
    }
  });

  it("keeps the words around it", async () => {
    const post = await renderMarkdown("Ennen <b onclick=alert(1)>keskellä</b> <script>x</script> jälkeen");
    expect(post.ok && post.excerpt).toBe("Ennen keskellä jälkeen");
  });

  it.each(HOSTILE_HTML)("reads the same in the preview: %j", async (payload) => {
    expect(await previewMarkdown(payload)).toEqual(await renderMarkdown(payload));
  });

  it.each(HOSTILE_HTML)("stands as written where it is shown as plain text: %j", (payload) => {
    const { html } = renderAsPlainText(payload);
    expect(dangersIn(html)).toEqual([]);
    expect(parse(html).querySelectorAll("*:not(p):not(br)")).toHaveLength(0);
  });

  it("never reaches the excerpt as markup that a page would run", async () => {
    const post = await renderMarkdown("`<script>alert(1)</script>` on koodia");
    expect(post.ok && post.excerpt).toBe("<script>alert(1)</script> on koodia");
    expect(post.ok && dangersIn(post.html)).toEqual([]);
  });
});
