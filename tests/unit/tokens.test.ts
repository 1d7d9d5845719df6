import { readFileSync } from "node:fs";
import { formatHex, parse, wcagContrast, type Oklch } from "culori";
import { describe, expect, it } from "vitest";
import { pageColours } from "~/components/frame/theme-colour";

type Tokens = Record<string, Oklch>;
const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");

/** The tokens of one theme: each line holds both, light-dark(day, night). */
function tokensOf(theme: "light" | "dark"): Tokens {
  const lines = css.matchAll(/--([\w-]+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\);/g);
  return Object.fromEntries(
    [...lines].map(([, name, day, night]) => [name, parse((theme === "light" ? day : night)!) as Oklch]),
  );
}

const grounds = ["page", "card", "raised", "sunken"];
const families = ["spruce", "lake", "cloudberry", "lingonberry", "moss"];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const tokens = tokensOf(theme);
  const contrast = (a: string, b: string) => wcagContrast(tokens[a]!, tokens[b]!);

  it("is the colour that browsers paint around the page", () => {
    expect(pageColours[theme]).toBe(formatHex(tokens.page!));
  });

  it("names every colour", () => {
    for (const name of [
      ...grounds,
      "ink",
      "line",
      ...families.flatMap((f) => [f, `${f}-on`, `${f}-soft`, `${f}-ink`]),
    ])
      expect(tokens[name], name).toBeDefined();
  });

  it.each(["ink", "ink-soft", "ink-faint", ...families.map((f) => `${f}-ink`)])(
    "%s reads on every ground",
    (ink) => {
      for (const ground of grounds)
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(families)("%s reads on its own grounds and shows as a mark", (family) => {
    const hovers = tokens[`${family}-hover`] ? [`${family}-hover`] : [];
    for (const ground of [family, ...hovers])
      expect(contrast(`${family}-on`, ground), `${family}-on on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const ink of [`${family}-ink`, "ink", "ink-soft"])
      expect(contrast(ink, `${family}-soft`), `${ink} on ${family}-soft`).toBeGreaterThanOrEqual(4.5);
    for (const ground of [...grounds, `${family}-soft`])
      expect(contrast(family, ground), `${family} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it("keeps the words in the forest legible", () => {
    expect(contrast("forest-ink", "forest")).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps the welcome in the sky legible", () => {
    for (const ink of ["ink", "ink-soft"]) expect(contrast(ink, "art-sky"), ink).toBeGreaterThanOrEqual(4.5);
  });

  it("outlines fields visibly", () => {
    for (const ground of grounds) expect(contrast("line-strong", ground), ground).toBeGreaterThanOrEqual(3);
  });

  it("keeps initials legible on each person's own hue", () => {
    const base = readFileSync(new URL("../../app/styles/base.css", import.meta.url), "utf8");
    const [ground, ink] = ["background", "color"].map((property) => {
      const pair = base.match(
        new RegExp(`${property}: light-dark\\((oklch\\(.+?var\\(--hue\\)\\)), (oklch.+?\\)\\))`),
      )!;
      return pair[theme === "light" ? 1 : 2]!;
    });
    const hues = [...base.matchAll(/--hue: (\d+);/g)].map(([, hue]) => hue!);
    expect(hues).toHaveLength(13);
    for (const hue of hues) {
      const at = (colour: string) => parse(colour.replace("var(--hue)", hue))!;
      expect(wcagContrast(at(ground!), at(ink!)), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
