import { fromPublicId, toPublicId } from "~/platform/ids";

export const attachmentLimits = {
  bytes: 10 * 1024 * 1024,
  /** Told from the header, before a pixel is decoded; of a moving picture, all its frames together. */
  pixels: 40_000_000,
  frames: 120,
  /** The longer side of a picture as it is kept, and of its small one. */
  side: 1_600,
  smallSide: 640,
} as const;

export interface Attachment {
  id: string;
  name: string;
  kind: "image" | "file";
}

/** Where a file is read. A picture's name ends in its size, so that a page keeps its place before it has come. */
export function attachmentPath({ id, name }: Pick<Attachment, "id" | "name">): string {
  return `/attachments/${toPublicId(id)}/${name}`;
}

/** How a file stands in a body. */
export function attachmentMarkdown(file: Attachment, words: string): string {
  const safe = words.replace(/[[\]\\\n]/g, " ").trim();
  const link = `[${safe || (file.kind === "image" ? "" : file.name)}](${attachmentPath(file)})`;
  return file.kind === "image" ? `!${link}` : link;
}

const IN_HTML = /(?:src|href)="\/attachments\/([0-9a-z]{26})\//g;

/** The files that a rendered body shows or links to. */
export function attachmentsIn(html: string): string[] {
  const ids = Array.from(html.matchAll(IN_HTML), ([, id]) => fromPublicId(id));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** A name that is safe in an address and in a header, and still says what it is. */
export function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(-60)
    .replace(/^[-.]+/, "");
  return plain || "file";
}
