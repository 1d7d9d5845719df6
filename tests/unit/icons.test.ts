import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../app/components/ui/${name}`, import.meta.url)), "utf8");

it("every icon that is named is drawn in the sprite, and no other: npm run icons makes it so", () => {
  const named = [...read("icons.tsx").matchAll(/icon\("(\w+)"\)/g)].map(([, name]) => name);
  const drawn = [...read("icons.svg").matchAll(/<symbol id="(\w+)"/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(50);
  expect(drawn).toEqual(named);
});
