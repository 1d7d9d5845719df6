import { describe, expect, it } from "vitest";
import { hueOf, initialsOf } from "~/components/ui/avatar";

describe("a person without a picture", () => {
  it.each([
    ["Anna Korhonen", "AK"],
    ["Olli-Pekka van der Rautiainen", "OR"],
    ["  Ääne ", "Ä"],
    ["🦢 swan", "🦢S"],
    ["", "?"],
  ])("%j is %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("keeps one of twelve hues", () => {
    const hues = new Set(Array.from({ length: 400 }, (_, at) => hueOf(`customer-${at}`)));
    expect([...hues].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(hueOf("anna")).toBe(hueOf("anna"));
  });
});
