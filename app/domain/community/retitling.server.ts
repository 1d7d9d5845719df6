import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { threadRevisions } from "#db/schema/threads";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import { isStaff, type Actor, type Person } from "~/platform/actor";
import type { AuditAction } from "~/platform/audit";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { limit } from "~/platform/limit.server";
import { allowed, authorize, denied, notFound, type Decision } from "~/platform/refusal";
import { findThread, type FoundThread } from "./finding.server";
import { mayWrite } from "./policy";
import { insertTags } from "./tagging.server";
import { slugify } from "./thread";

/** So many hours its author may change a thread's title and tags. */
export const retitleHours = 24;

export type Titled = { title: string; tags: string[]; createdAt: string };

/** Its author for a while, staff always. */
export function mayRetitle(
  actor: Actor,
  thread: { authorId: string; state: FoundThread["state"] },
  createdAt: string,
): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed || isStaff(actor)) return writes;
  if (thread.authorId !== actor.customerId) return denied("curation:refusal.not_yours");
  if (thread.state !== "open") return denied("community:refusal.locked");
  const hours = (now().getTime() - new Date(createdAt).getTime()) / 3_600_000;
  return hours <= retitleHours ? allowed : denied("curation:refusal.edit_over");
}

/** A thread whose title the actor may change, with what it is called now. */
export async function findRetitlable(
  actor: Actor,
  threadId: string,
): Promise<{ thread: FoundThread; now: Titled }> {
  const thread = await findThread(actor, threadId);
  if (thread.kind === "feedback") throw notFound();
  const titled = await transact((tx) => titledNow(tx, threadId));
  authorize(mayRetitle(actor, thread, titled.createdAt));
  return { thread, now: titled };
}

/** Another title, or other tags. What they were is kept, and old links work on: the id decides. */
export async function retitleThread(
  actor: Actor,
  threadId: string,
  wished: { title: string; tags: string[]; reason?: string },
): Promise<{ id: string; slug: string; kind: FoundThread["kind"] }> {
  const { thread } = await findRetitlable(actor, threadId);
  const editor = actor as Person;
  await limit("reply", editor.customerId);
  const slug = slugify(wished.title);
  await transact((tx) => retitle(tx, editor, thread, "thread.retitled", () => wished));
  return { id: threadId, slug, kind: thread.kind };
}

/** The rows of that: what is wished may follow from what there is. False where it made no difference. */
export async function retitle(
  tx: Tx,
  editor: Person,
  { id: threadId, authorId }: { id: string; authorId: string },
  action: AuditAction,
  wish: (was: Titled) => { title: string; tags: string[]; reason?: string },
): Promise<boolean> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for update`);
  const was = await titledNow(tx, threadId);
  const { title, tags, reason } = wish(was);
  await tx.execute(sql`delete from thread_tags where thread_id = ${threadId}`);
  if (tags.length > 0) await insertTags(tx, threadId, tags);
  await tx.execute(sql`update threads set title = ${title}, slug = ${slugify(title)} where id = ${threadId}`);
  const is = await titledNow(tx, threadId);
  if (was.title === is.title && was.tags.join() === is.tags.join()) return false;
  await tx
    .insert(threadRevisions)
    .values({ threadId, editorId: editor.customerId, title: was.title, tags: was.tags });
  if (authorId !== editor.customerId)
    await audit(tx, editor, {
      action,
      subjectType: "thread",
      subjectId: threadId,
      reason,
      data: {
        from: was.title,
        to: is.title,
        added: is.tags.filter((tag) => !was.tags.includes(tag)),
        removed: was.tags.filter((tag) => !is.tags.includes(tag)),
      },
    });
  await record(
    tx,
    "thread.retitled",
    { threadId, editorId: editor.customerId, title: is.title },
    { actorId: editor.customerId, threadId, roomVersion: await nextThreadVersion(tx, threadId) },
  );
  return true;
}

async function titledNow(tx: Tx, threadId: string): Promise<Titled> {
  const [row] = await tx.execute<Titled>(sql`
    select t.title, t.created_at as "createdAt", coalesce((select array_agg(g.name order by g.slug) from thread_tags x
      join tags g on g.id = x.tag_id where x.thread_id = t.id), '{}') as tags
    from threads t where t.id = ${threadId}`);
  return row!;
}
