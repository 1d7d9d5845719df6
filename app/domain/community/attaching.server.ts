import { inArray, sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { attachments } from "#db/schema/posts";
import { isStaff, type Actor } from "~/platform/actor";
import { guest } from "~/platform/actor";
import { toPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { storage } from "~/platform/storage/storage.server";
import { attachmentsIn } from "./attachment";
import { findThread } from "./finding.server";

/** A part of a statement that writes a post: its author's files that its body shows become the post's. */
export function attaching(author: SQL, html: string, post: SQL): SQL {
  const ids = attachmentsIn(html);
  if (ids.length === 0) return sql`select 1 where false`;
  return sql`
    update attachments set post_id = post.id from ${post}
    where attachments.id in ${ids} and attachments.customer_id = ${author} and attachments.post_id is null
    returning attachments.id`;
}

export interface AttachedFile {
  bytes: Buffer;
  name: string;
  kind: "image" | "file";
  mediaType: string;
  /** Whether anyone at all may read it, so that a shared cache may keep it. */
  public: boolean;
}

type Row = {
  id: string;
  name: string;
  kind: "image" | "file";
  mediaType: string;
  storageKey: string;
  thumbnailKey: string | null;
  uploaderId: string;
  threadId: string | null;
  authorId: string | null;
  outOfSight: boolean | null;
};

/**
 * A file, found through the post that it is in: whoever may read that may read this. One that no post has taken is its
 * uploader's alone; one of a hidden or deleted post its author's and staff's.
 */
export async function readAttachment(
  actor: Actor,
  id: string,
  size: "whole" | "small",
): Promise<AttachedFile> {
  const [row] = await db.execute<Row>(sql`
    select a.id, a.name, a.kind, a.media_type as "mediaType", a.storage_key as "storageKey", a.thumbnail_key as "thumbnailKey",
      a.customer_id as "uploaderId", p.thread_id as "threadId", p.author_id as "authorId",
      p.hidden_at is not null or p.deleted_at is not null as "outOfSight"
    from attachments a left join posts p on p.id = a.post_id where a.id = ${id}`);
  if (!row) throw notFound();
  const open = await seen(actor, row);
  const key = (size === "small" && row.thumbnailKey) || row.storageKey;
  const bytes = await storage().get(key);
  if (!bytes) throw notFound();
  return { bytes, name: row.name, kind: row.kind, mediaType: row.mediaType, public: open };
}

async function seen(actor: Actor, row: Row): Promise<boolean> {
  if (row.threadId === null) {
    if (actor.customerId !== row.uploaderId) throw notFound();
    return false;
  }
  if (row.outOfSight && !isStaff(actor) && actor.customerId !== row.authorId) throw notFound();
  await findThread(actor, row.threadId);
  if (row.outOfSight) return false;
  return findThread(guest, row.threadId).then(
    () => true,
    () => false,
  );
}

const HOURS_LOOSE = 24;

/** Removes the files that no post has taken for a day, but those that a draft or words that wait still show. */
export async function clearLooseAttachments(): Promise<number> {
  const loose = await db.execute<{ id: string; keys: string[]; words: string }>(sql`
    select a.id, array_remove(array[a.storage_key, a.thumbnail_key], null) as keys,
      coalesce((select string_agg(d.fields::text, ' ') from drafts d where d.customer_id = a.customer_id), '')
      || coalesce((select string_agg(h.fields::text, ' ') from held_submissions h
        where h.customer_id = a.customer_id and h.decided_at is null), '') as words
    from attachments a where a.post_id is null and a.created_at < now() - make_interval(hours => ${HOURS_LOOSE})
    order by a.created_at limit 500`);
  const unwanted = loose.filter(({ id, words }) => !words.includes(toPublicId(id)));
  for (const { keys } of unwanted) for (const key of keys) await storage().remove(key);
  if (unwanted.length > 0)
    await db.delete(attachments).where(
      inArray(
        attachments.id,
        unwanted.map(({ id }) => id),
      ),
    );
  return unwanted.length;
}
