import { describe, expect, it } from "vitest";
import { plainWords, watcherOf } from "~/platform/watched-words";

const found = (expression: string, text: string) =>
  watcherOf([{ expression, action: "flag" }])(text).length === 1;

describe("watched words", () => {
  it("are found whatever the case, accents, invisible signs and lookalikes", () => {
    for (const text of [
      "CASINO",
      "Cásinö",
      "ca\u200bsi\u00adno",
      "саsіnо",
      "c4s1n0",
      "c@sino",
      "cas!no!",
      "ｃａｓｉｎｏ",
      "(casino)!",
    ])
      expect(found("casino", text), text).toBe(true);
  });

  it("are whole words, unless an asterisk leaves the ending open", () => {
    expect(found("ass", "assistance for glass")).toBe(false);
    expect(found("kasino*", "kasinobonuksia")).toBe(true);
    expect(found("kasino*", "verkkokasino")).toBe(false);
    expect(found("free money", "free  money")).toBe(true);
    expect(found("free mon*", "Free monthly tyres")).toBe(true);
    expect(found("free money", "money for free")).toBe(false);
  });

  it("take no expression for a pattern, and no time however hostile the text", () => {
    expect(found("(a+)+$", "aaaaaaaa")).toBe(false);
    expect(found(".*", "anything")).toBe(false);
    const words = Array.from({ length: 500 }, (_, n) => ({
      expression: `word${n} a*`,
      action: "hold" as const,
    }));
    const hostile = "word1 ".repeat(5_500);
    const start = performance.now();
    watcherOf(words)(hostile);
    expect(performance.now() - start).toBeLessThan(250);
  });

  it("see words in both languages", () => {
    expect(plainWords("Hyvää yötä, ÅÄÖ!")).toEqual(["hyvaa", "yota", "aao"]);
  });
});
