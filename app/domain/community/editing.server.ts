import { eq, sql } from "drizzle-orm";
import { mentions, postRevisions, posts } from "#db/schema/posts";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { attaching } from "./attaching.server";
import { findOwnPost, type FoundPost } from "./finding.server";
import { mayEditPost } from "./policy";
import { mayPublish } from "./publishing.server";
import { raiseFlag } from "./word-flags.server";
import { renderBody } from "./writing.server";

/** A post that the actor may change, with its source. */
export async function findEditable(actor: Actor, postId: string): Promise<FoundPost> {
  const post = await findOwnPost(actor, postId);
  authorize(mayEditPost(actor, post, post.thread));
  return post;
}

/**
 * Changes one's own words. What they were is kept. Of words that are hidden nobody is told. `revision` is the one that the editor saw: whoever has an older one
 * before him is shown what the words are now, and loses neither.
 */
export async function editPost(
  actor: Actor,
  postId: string,
  body: string,
  revision?: number,
): Promise<FoundPost> {
  const post = await findEditable(actor, postId);
  const editor = actor as Person;
  await limit("reply", editor);
  const rendered = await renderBody(body);
  const { flagged } = await mayPublish(editor, { kind: "edit", body, html: rendered.html });
  await transact(async (tx) => {
    const [now] = await tx.execute<{ source: string; concealed: boolean; deleted: boolean }>(sql`
      select body_source as source, hidden_at is not null as concealed, deleted_at is not null as deleted
      from posts where id = ${postId} for no key update`);
    authorize(mayEditPost(actor, { ...post, deleted: now!.deleted }, post.thread));
    if (now!.source === body) return;
    // Asked once the row is locked: a statement sees what was committed before it began.
    const [kept] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from post_revisions where post_id = ${postId}`,
    );
    if (revision !== undefined && kept!.count !== revision)
      throw new Refusal("writing:refusal.edited_meanwhile", 409);
    await tx.insert(postRevisions).values({ postId, editorId: editor.customerId, bodySource: now!.source });
    const { html, excerpt, rendererVersion } = rendered;
    await tx
      .update(posts)
      .set({ bodySource: body, bodyHtml: html, excerpt, rendererVersion, editedAt: sql`now()` })
      .where(eq(posts.id, postId));
    await tx.execute(
      attaching(sql`${editor.customerId}::uuid`, html, sql`(select ${postId}::uuid as id) as post`),
    );
    if (rendered.mentions.length > 0) {
      await tx.execute(sql`
        insert into ${mentions} (post_id, customer_id) select ${postId}, id from customers
        where lower(handle) in ${rendered.mentions.slice(0, 20)} and erased_at is null on conflict do nothing`);
    }
    await tx.execute(
      sql`delete from drafts where customer_id = ${editor.customerId} and context = ${`edit:${postId}`}`,
    );
    await raiseFlag(tx, { threadId: post.thread.id, number: post.number }, flagged);
    if (now!.concealed) return;
    const roomVersion = await nextThreadVersion(tx, post.thread.id);
    await record(
      tx,
      "post.edited",
      { threadId: post.thread.id, postId, number: post.number, authorId: post.authorId },
      { actorId: editor.customerId, threadId: post.thread.id, roomVersion },
    );
  });
  return post;
}
