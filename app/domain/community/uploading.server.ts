import { eq } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import { db } from "#db/client";
import { attachments } from "#db/schema/posts";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { storage } from "~/platform/storage/storage.server";
import { attachmentLimits, attachmentMarkdown, plainName, type Attachment } from "./attachment";
import { remakePicture, type Picture } from "./pictures.server";
import { mayWrite } from "./policy";

const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** What may be attached besides pictures, by what the file holds. It is handed out for keeping, never shown. */
const FILES = new Set([
  "application/pdf",
  "application/zip",
  ...["wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation"].map(
    (kind) => `application/vnd.openxmlformats-officedocument.${kind}`,
  ),
  ...["text", "spreadsheet", "presentation"].map((kind) => `application/vnd.oasis.opendocument.${kind}`),
]);
const TEXTS = /\.(txt|log|csv|md|json)$/i;

export interface Upload {
  name: string;
  bytes: Buffer;
}

export interface Uploaded extends Attachment {
  width: number | null;
  height: number | null;
}

interface Kept {
  kind: Attachment["kind"];
  name: string;
  mediaType: string;
  bytes: Buffer;
  small: Buffer | null;
  width: number | null;
  height: number | null;
}

/** Takes a file for a post that is being written. Until a post takes it, only its uploader sees it, for a day. */
export async function upload(actor: Actor, { name, bytes }: Upload): Promise<Uploaded> {
  authorize(mayWrite(actor));
  const uploader = actor as Person;
  if (bytes.length > attachmentLimits.bytes)
    throw new Refusal("attachments:refusal.too_large", 413, { max: 10 }, "file");
  await limit("upload", uploader);
  return keep(uploader, await looked(name, bytes));
}

/** The files that a form without JavaScript brought along, at the end of its body. */
export async function bodyWithFiles(actor: Actor, body: string, files: Upload[]): Promise<string> {
  const kept: string[] = [];
  for (const file of files)
    kept.push(attachmentMarkdown(await upload(actor, file), file.name.replace(/\.\w+$/, "")));
  return [body, ...kept].join("\n\n");
}

/** What the file is, by what it holds; its name decides only which kind of plain text. */
async function looked(given: string, bytes: Buffer): Promise<Kept> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const name = plainName(given);
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, "") || "file";
  if (found && PICTURES.has(found.mime)) return picture(stem, await remakePicture(bytes));
  const asFile = { kind: "file", bytes, small: null, width: null, height: null } as const;
  if (found && FILES.has(found.mime))
    return { ...asFile, name: `${stem}.${found.ext}`, mediaType: found.mime };
  if (!found && TEXTS.test(name) && isText(bytes))
    return { ...asFile, name, mediaType: "text/plain; charset=utf-8" };
  throw new Refusal("attachments:refusal.kind", 422, {}, "file");
}

function picture(stem: string, { bytes, small, width, height }: Picture): Kept {
  const name = `${stem.slice(0, 40)}-${width}x${height}.webp`;
  return { kind: "image", name, mediaType: "image/webp", bytes, small, width, height };
}

function isText(bytes: Buffer): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The row first: whatever fails after it, no file is left that no row knows, and the row goes with the loose ones. */
async function keep(uploader: Person, { small, bytes, ...file }: Kept): Promise<Uploaded> {
  const id = newId();
  const ending = file.name.split(".").at(-1)!;
  const storageKey = `attachments/${id}.${ending}`;
  const thumbnailKey = small && `attachments/${id}-small.webp`;
  await db.insert(attachments).values({
    ...file,
    id,
    customerId: uploader.customerId,
    bytes: bytes.length,
    storageKey,
    thumbnailKey,
  });
  try {
    if (small && thumbnailKey) await storage().put(thumbnailKey, small, "image/webp");
    await storage().put(storageKey, bytes, file.mediaType);
  } catch (error) {
    const keys = [storageKey, ...(thumbnailKey ? [thumbnailKey] : [])];
    // Should this fail too, the row stays for the job that clears up after a day.
    const cleared = await Promise.allSettled(keys.map((key) => storage().remove(key)));
    if (cleared.every(({ status }) => status === "fulfilled"))
      await db.delete(attachments).where(eq(attachments.id, id));
    throw error;
  }
  return { id, name: file.name, kind: file.kind, width: file.width, height: file.height };
}
