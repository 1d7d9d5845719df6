import { readFileSync } from "node:fs";
import { formatHex, parse } from "culori";
import sharp from "sharp";
import { expect, it } from "vitest";
import { drawPicture, pictureColours, pictureTag } from "~/routes/machines/thread-picture.server";

const about = { kind: "question", colour: "lake", solved: false };

it("a thread's picture is a PNG of 1200 by 630 that a phone loads at once, and needs no font", async () => {
  const png = await drawPicture(about);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(png.length).toBeLessThan(120_000);
  // Drawn, not empty: its middle shows the sign on its card, in the place's colour.
  const { channels } = await sharp(png).extract({ left: 480, top: 165, width: 240, height: 240 }).stats();
  expect(channels.every(({ stdev }) => stdev > 10)).toBe(true);
});

it("differs by what the thread is, and is drawn once for all that look the same", async () => {
  const tags = [about, { ...about, solved: true }, { ...about, kind: "idea" }, { ...about, colour: "moss" }];
  expect(new Set(tags.map(pictureTag)).size).toBe(4);
  expect(await drawPicture(about)).toBe(await drawPicture({ ...about }));
  expect(await drawPicture({ ...about, solved: true })).not.toEqual(await drawPicture(about));
});

it("has the colours of the house by day", () => {
  const css = readFileSync("app/styles/tokens.css", "utf8");
  for (const [name, hex] of Object.entries(pictureColours)) {
    const [, day] = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\))`).exec(css)!;
    expect([name, formatHex(parse(day!))]).toEqual([name, hex]);
  }
});

it("of a place in a colour that it does not know, is drawn in the house's own", async () => {
  await expect(drawPicture({ ...about, colour: "</svg>" })).resolves.toBeInstanceOf(Buffer);
});
