import { expect, it } from "vitest";
import { inOneLine, oneLine } from "~/platform/one-line";

it("keeps what people write, in every script, with emoji of several parts", () => {
  for (const text of ["Nasta vai kitka?", "مرحبا بالعالم", "שלום, עולם", "👩‍👩‍👧‍👦 perhe 🏳️‍🌈", "می‌خواهم", "e\u0301"])
    expect(inOneLine(text)).toBe(text);
});

it("turns no words around, breaks no line, and looks like no other", () => {
  expect(inOneLine("\u202eKäännetty\u202c otsikko")).toBe("Käännetty otsikko");
  expect(inOneLine("\u2067Maija\u2069\n Lehtonen\t")).toBe("Maija Lehtonen");
  expect(inOneLine("Maija\u200b Lehto\u00adnen\u2060")).toBe("Maija Lehtonen");
});

it("takes nothing that only looks empty", () => {
  const { success } = oneLine({ min: 3, max: 10 }).safeParse("\u200b\u3164\u2800 \u200d\u200d\u200d\u0301");
  expect(success).toBe(false);
  expect(
    oneLine({ min: 3, max: 10 }).safeParse("abc\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b").data,
  ).toBe("abc");
});
