import { describe, expect, it } from "vitest";
import { likeness, WORTH_A_LOOK, type Compared } from "~/domain/ideas/likeness";
import { isEmptyWord } from "~/platform/empty-words";
import { wordsOf } from "~/platform/search-words";

const idea = (title: string, boardId = "one"): Compared => ({ title, boardId, authorId: title, tags: [] });

describe("words that tell nothing", () => {
  it("are the ones in which a wish is dressed, in both languages, whatever particle hangs on", () => {
    for (const word of wordsOf(
      "Myös voisiko saisikohan meillekin olisi kaikille should also please would with",
    ))
      expect([word, isEmptyWord(word)]).toEqual([word, true]);
    for (const word of wordsOf(
      "Rengas renkaiden pesukone yksityisille varaus invoice wheels lighting mukana kotiin",
    ))
      expect([word, isEmptyWord(word)]).toEqual([word, false]);
  });

  it("are no shared words of two ideas, and make them no likelier", () => {
    for (const [one, other] of [
      ["Rengasturva myös säilytysasiakkaan vanhoille autoille", "Kotipihavaihto myös yksityisille"],
      ["Should also have a bicycle shed, please", "Invoices should also come by mail, please"],
    ] as const) {
      const { score, reasons } = likeness(idea(one), idea(other));
      expect(reasons.words).toEqual([]);
      expect(score).toBeLessThan(WORTH_A_LOOK);
      const without = (title: string) =>
        wordsOf(title)
          .filter((word) => !isEmptyWord(word))
          .join(" ");
      expect(likeness(idea(without(one)), idea(without(other))).score).toBeCloseTo(score, 10);
    }
  });

  it("leave alike what is alike by the words that tell", () => {
    const { score, reasons } = likeness(
      idea("Voisiko renkaiden pesun saada myös illalla"),
      idea("Renkaiden pesu iltaisin"),
    );
    expect(reasons.words).toEqual(expect.arrayContaining(["renkaiden"]));
    expect(score).toBeGreaterThan(WORTH_A_LOOK);
  });
});
