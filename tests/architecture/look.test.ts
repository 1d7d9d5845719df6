import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root, sources } from "./sources";

const pages = sources("app").filter(({ path }) => path.endsWith(".tsx") && !path.startsWith("app/emails/"));
const css = readFileSync(`${root}app/styles/app.css`, "utf8");
const colours = new Set([...css.matchAll(/--color-([\w-]+):/g)].map(([, name]) => name!));
const ours = "spruce|lake|cloudberry|lingonberry|moss|ink|line|art|forest";
const foreign =
  "gray|slate|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose";

describe("the look comes from the tokens", () => {
  it("knows the tokens and finds pages", () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(colours.size).toBeGreaterThan(30);
  });

  it.each(pages.map(({ path, text }) => [path, text] as const))("%s", (_path, text) => {
    // The policy on content allows no inline styles: a width in a style attribute never arrives.
    expect(text.match(/\bstyle=\{/g), "inline style").toBeNull();
    // The framework's own palette is switched off: such a class would do nothing.
    const palette = new RegExp(
      `\\b(?:bg|text|border|ring|fill|stroke)-(?:(?:${foreign})-\\d{2,3}|white|black)\\b`,
      "g",
    );
    expect(text.match(palette), "a colour that isn't ours").toBeNull();
    const members = new RegExp(`[\\s"'\`:](?:bg|text|border|fill|stroke)-((?:${ours})(?:-[a-z]+)*)\\b`, "g");
    const unknown = [...text.matchAll(members)].map(([, name]) => name!).filter((name) => !colours.has(name));
    expect(unknown, "a member that its family doesn't have").toEqual([]);
  });
});
