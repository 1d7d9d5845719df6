import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A photograph of a plain field, as a phone would hand it over: turned, and telling where it was taken. */
export function photo(width = 900, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#2f6f5e" } })
    .withExif({
      IFD0: { Make: "Nokia", Copyright: "SECRET-OWNER" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "60/1 10/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "24/1 56/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, "latin1");
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(Buffer.concat([head.subarray(4), body])), 0);
  return Buffer.concat([head, body, crc]);
};

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG of a few bytes whose header promises a sea of pixels. */
export function pixelFlood(side = 50_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(64 * 1024))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A GIF of one pixel and many frames. */
export function longGif(frames: number): Buffer {
  const start = Buffer.from("GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00", "latin1");
  const frame = Buffer.from(
    "!\xf9\x04\x00\x0a\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00",
    "latin1",
  );
  return Buffer.concat([start, ...Array.from({ length: frames }, () => frame), Buffer.from(";")]);
}

/** A GIF to one reader, a script to another. */
export function scriptGif(): Buffer {
  return Buffer.concat([longGif(1), Buffer.from("=1;alert('SECRET-SCRIPT')//<script>alert(1)</script>")]);
}
