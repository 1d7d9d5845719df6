import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitizePost } from "~/platform/markdown/allowlist.mjs";
import { outputLimit } from "~/platform/markdown/limits.mjs";
import { previewMarkdown, renderMarkdown } from "~/platform/markdown/render.server";
import { HOSTILE_HTML } from "./hostile-html";
import { dangersIn, parse } from "./parsed";

const PIECES = (
  '* ** _ ~~ ` ``` # ## > >! - + 1. [ ] ( ) [a] [a](b) ![ || | |-|-| <b> </b> <p> </p> <a href="/a"> </a> <details> <summary> ' +
  "<div> </div> <table> <tr> <td> </table> <li> <h1> <h6> <img src=a> <input> <!-- --> <script> </script> <svg> <style> " +
  "![a](https://evil.example/a.png) ![a](/attachments/01kbdq3m5c8z9t6wq2v4x7y1ab/a-900x600.webp) <img src=//evil.example/b> " +
  "[a](data:text/html,x) [a](vbscript:x) <a href=JaVaScRiPt:x> " +
  "&lt; &amp; &#x202e; &nbsp; \\ @matti http://a.fi www.a.fi a@b.fi javascript: - [ ] - [x] äö 👍 \u202e \u0000 \ud800"
).split(" ");

const body = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(...PIECES, "\n", "\n\n", " ", "    ", "\t", "- [ ] ", "- [x] "),
      },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_HTML) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

/** What sanitising again may not change; it may still close a paragraph that a dropped tag had held open. */
function contentsOf(html: string) {
  const tags = Array.from(html.matchAll(/<(?!p>)\w[^>]*>/g), ([tag]) => tag);
  return { tags, words: html.replace(/<[^>]*>/g, "").trim() };
}

describe("any body at all", () => {
  it("is rendered safely and within limits, or refused by name", async () => {
    const check = async (source: string) => {
      const result = await renderMarkdown(source);
      if (!result.ok) {
        expect(result.code).toMatch(/^markdown\./);
        return;
      }
      expect(dangersIn(result.html)).toEqual([]);
      expect(result.html.length).toBeLessThanOrEqual(outputLimit(Buffer.byteLength(source)));
      expect(result.excerpt.length).toBeLessThanOrEqual(280);
      expect(result.mentions.every((handle) => /^[a-z0-9_]{2,30}$/.test(handle))).toBe(true);
      expect(contentsOf(sanitizePost(result.html))).toEqual(contentsOf(result.html));
    };
    await fc.assert(fc.asyncProperty(body, check), { numRuns: Number(process.env.FUZZ_RUNS ?? 400) });
  }, 60_000);

  it("says in the preview what will be stored, loads nothing from elsewhere, and takes no more than its time", async () => {
    const check = async (source: string) => {
      const started = performance.now();
      const [preview, stored] = [await previewMarkdown(source), await renderMarkdown(source)];
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(preview).toEqual(stored);
      if (!stored.ok) return;
      expect(stored.html).not.toMatch(/<(?:script|iframe|object|embed|style|link|meta|base|form)\b/i);
      expect(parse(stored.html).querySelectorAll("[src]:not([src^='/attachments/'])")).toHaveLength(0);
      expect(sanitizePost(sanitizePost(stored.html))).toBe(sanitizePost(stored.html));
    };
    await fc.assert(fc.asyncProperty(body, check), { numRuns: Number(process.env.FUZZ_RUNS ?? 150) });
  }, 60_000);

  it("renders the same each time", async () => {
    const same = async (source: string) => {
      expect(await renderMarkdown(source)).toEqual(await renderMarkdown(source));
    };
    await fc.assert(fc.asyncProperty(body, same), { numRuns: 60 });
  }, 30_000);
});
