import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 AA, and what is good beyond them. */
export const wcag: RunOptions["runOnly"] = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/**
 * What axe finds wrong with a page as it stands, or with a part of it, each as "rule: where". axe stays in the page:
 * reading half a megabyte anew for every look took a quarter of the time of all looks.
 */
export async function faultsOf(
  page: Page,
  { of = wcag, within }: { of?: RunOptions["runOnly"]; within?: string } = {},
): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(source);
  // What passes is not told at length.
  const options: RunOptions = { runOnly: of, resultTypes: ["violations"], preload: false };
  const found = await page.evaluate(
    async ([options, within]) => {
      const { axe } = window as unknown as {
        axe: { run(where: unknown, how: unknown): Promise<AxeResults> };
      };
      const { violations } = await axe.run(within ? document.querySelector(within) : document, options);
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target.join(" ")) }));
    },
    [options, within] as const,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join(" | ")}`);
}
