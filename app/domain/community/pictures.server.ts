import sharp from "sharp";
import { Refusal } from "~/platform/refusal";
import { attachmentLimits } from "./attachment";

sharp.cache(false);
sharp.concurrency(1);

export interface Picture {
  bytes: Buffer;
  small: Buffer | null;
  width: number;
  height: number;
}

const refusal = (code: string, params: Record<string, number> = {}) =>
  new Refusal(`attachments:refusal.${code}`, 422, params, "file");

/** Pictures are worked on one after another: each may take many megabytes while it is open. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<R>(work: () => Promise<R>): Promise<R> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * A picture made anew from its pixels: turned as it was taken, no larger than it is shown, and without anything else that
 * the file held (where it was taken, by what, or another file behind it).
 */
export async function remakePicture(given: Buffer): Promise<Picture> {
  await checkHeader(given);
  return inTurn(async () => {
    try {
      const whole = await drawn(given, attachmentLimits.side, 82);
      const { width, height } = whole.info;
      // Of a moving picture sharp tells the height of all frames together.
      const tall = whole.info.pageHeight ?? height;
      const large = Math.max(width, tall) > attachmentLimits.smallSide;
      const small = large ? (await drawn(given, attachmentLimits.smallSide, 76)).data : null;
      return { bytes: whole.data, small, width, height: tall };
    } catch {
      throw refusal("broken_picture");
    }
  });
}

function drawn(given: Buffer, side: number, quality: number) {
  return sharp(given, { animated: true, limitInputPixels: attachmentLimits.pixels, sequentialRead: true })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .webp({ quality, effort: 3 })
    .timeout({ seconds: 15 })
    .toBuffer({ resolveWithObject: true });
}

/** What the header says costs nothing to read, and says what the rest would cost. */
async function checkHeader(given: Buffer): Promise<void> {
  const said = await sharp(given, { animated: true, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refusal("broken_picture");
    });
  if ((said.pages ?? 1) > attachmentLimits.frames)
    throw refusal("too_many_frames", { max: attachmentLimits.frames });
  if (said.width * said.height > attachmentLimits.pixels)
    throw refusal("too_many_pixels", { max: attachmentLimits.pixels / 1_000_000 });
}
