import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import sharp from "sharp";
import { forestPath, sprucePath } from "~/components/art/trees";

/** What a thread's picture is made of. It has no letters: a server may have no fonts, and the title stands under it anyway. */
export interface Pictured {
  kind: string;
  /** Of its place: a family of styles/tokens.css. */
  colour: string;
  solved: boolean;
}

export const pictureSize = { width: 1200, height: 630 } as const;

/** The colours by day of styles/tokens.css, as an SVG's renderer knows them: tests/unit/share-picture holds them together. */
export const pictureColours = {
  page: "#f9f6ef",
  card: "#fdfcf9",
  ink: "#172828",
  spruce: "#1a5f44",
  "spruce-soft": "#e3f0e6",
  lake: "#1b5e8c",
  "lake-soft": "#e4f0f7",
  cloudberry: "#c37725",
  "cloudberry-soft": "#faeed6",
  lingonberry: "#b32831",
  "lingonberry-soft": "#fbeae9",
  moss: "#477b33",
  "moss-soft": "#ebf2de",
  "art-far": "#adcac1",
  "art-mid": "#6f9888",
  "art-near": "#255341",
} as const;
type Colour = keyof typeof pictureColours;

/** Lucide's signs, as everywhere: on a grid of 24. */
const signs: Record<string, string> = {
  question: "M7.9 20A9 9 0 1 0 4 16.1L2 22ZM9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01",
  discussion:
    "M14 9a2 2 0 0 1-2 2H6l-4 4V4c0-1.1.9-2 2-2h8a2 2 0 0 1 2 2zM18 9h2a2 2 0 0 1 2 2v11l-4-4h-6a2 2 0 0 1-2-2v-1",
  idea: "M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4",
};

const pictures = new LRUCache<string, Buffer>({ max: 60 });
const DRAWING = 1;

/** Names what is drawn: the same for all threads that look the same. */
export function pictureTag({ kind, colour, solved }: Pictured): string {
  return createHash("sha256")
    .update(`${DRAWING} ${kind} ${colour} ${solved}`)
    .digest("base64url")
    .slice(0, 20);
}

export async function drawPicture(pictured: Pictured): Promise<Buffer> {
  const tag = pictureTag(pictured);
  const known = pictures.get(tag);
  if (known) return known;
  const drawn = await sharp(Buffer.from(svgOf(pictured)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  pictures.set(tag, drawn);
  return drawn;
}

function svgOf({ kind, colour, solved }: Pictured): string {
  const { width, height } = pictureSize;
  const c = pictureColours;
  const family = (colour in c && `${colour}-soft` in c ? colour : "spruce") as Colour;
  const ground = c[`${family}-soft` as Colour];
  const near = [
    [60, 330],
    [165, 215],
    [1050, 240],
    [1150, 350],
  ].map(([x, tall], at) => sprucePath(x!, 640, tall!, at + 2));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${ground}"/>
    <path d="${forestPath(-20, 1230, 560, 150, 46, 6)}M0 545H1200V630H0Z" fill="${c["art-far"]}"/>
    <path d="${forestPath(-10, 1220, 610, 120, 58, 11)}M0 600H1200V630H0Z" fill="${c["art-mid"]}"/>
    <path d="${near.join("")}" fill="${c["art-near"]}"/>
    <circle cx="600" cy="285" r="190" fill="${c.card}"/>
    <g transform="translate(480 165) scale(10)" fill="none" stroke="${c[family]}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
      <path d="${signs[kind] ?? signs.discussion}"/>
    </g>
    ${solved ? `<circle cx="738" cy="418" r="52" fill="${c.moss}" stroke="${c.card}" stroke-width="10"/><path d="m714 419 17 17 32-34" fill="none" stroke="${c.card}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>` : ""}
    <g transform="translate(536 496) scale(4)">
      <path d="M13.2 2.2 16 7.2l2.8-5M16 6.5 5.2 27.5h21.6Z" fill="${c.spruce}" stroke="${c.spruce}" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/>
      <path d="M16 13.6 9 29.2h14Z" fill="${c.page}"/>
      <path d="M16.2 17.6c.5 2 2.9 3.3 2.9 6.2a3.1 3.1 0 0 1-6.2.1c0-1.6.8-2.4 1.3-3.1.3.7.6 1 1 1.1.3-1.4.2-2.9 1-4.3Z" fill="${c.cloudberry}"/>
    </g>
  </svg>`;
}
