import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { releaseIdeas, releases } from "#db/schema/ideas";
import { slugify } from "~/domain/community/thread";
import { renderBody } from "~/domain/community/writing.server";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { mayRelease } from "./policy";
import type { ReleaseAudience } from "./release";

export interface ReleaseFields {
  title: { en: string; fi: string };
  body: { en: string; fi: string };
  audience: ReleaseAudience;
  segmentId: string | null;
}

/** What can be changed of `releases`, as the log keeps it. */
export const releaseFields = sql`jsonb_build_object('title', releases.title, 'body', releases.body_source,
  'audience', releases.audience, 'segmentId', releases.segment_id)`;

/** A draft, at an address made of its English title. */
export async function createRelease(actor: Actor, fields: ReleaseFields): Promise<string> {
  authorize(mayRelease(actor));
  const row = await rowOf(fields);
  const { customerId } = actor as Person;
  return transact(async (tx) => {
    const id = newId();
    const slug = await freeSlug(tx, fields.title.en, id);
    await tx.insert(releases).values({ id, slug, ...row, authorId: customerId });
    await audit(tx, actor as Person, { action: "release.created", subjectType: "release", subjectId: id });
    return id;
  });
}

/** Changes its words or its readers. What is out is read anew; nobody is told a second time. */
export async function changeRelease(actor: Actor, id: string, fields: ReleaseFields): Promise<void> {
  authorize(mayRelease(actor));
  const row = await rowOf(fields);
  await transact(async (tx) => {
    const release = await lockRelease(tx, id);
    const before = await fieldsOf(tx, id);
    await tx
      .update(releases)
      .set({ ...row, updatedAt: sql`now()` })
      .where(sql`${releases.id} = ${id}`);
    await audit(tx, actor as Person, {
      action: "release.changed",
      subjectType: "release",
      subjectId: id,
      data: { before, after: await fieldsOf(tx, id) },
    });
    await announceChange(tx, actor, release);
  });
}

/** Says that it answers an idea, or that it doesn't after all. */
export async function linkIdea(actor: Actor, id: string, ideaId: string, linked: boolean): Promise<void> {
  authorize(mayRelease(actor));
  await transact(async (tx) => {
    const release = await lockRelease(tx, id);
    const idea = await findIdea(actor, ideaId, tx);
    if (linked && idea.status === "merged") throw new Refusal("ideas:refusal.already_merged", 409);
    if (linked) await tx.insert(releaseIdeas).values({ releaseId: id, ideaId }).onConflictDoNothing();
    else await tx.execute(sql`delete from release_ideas where release_id = ${id} and idea_id = ${ideaId}`);
    await tx.execute(sql`update releases set updated_at = now() where id = ${id}`);
    await announceChange(tx, actor, release);
  });
}

export type LockedRelease = {
  id: string;
  slug: string;
  authorId: string;
  ships: boolean;
  publishAt: string | null;
  publishedAt: string | null;
  notifiedAt: string | null;
};

export async function lockRelease(tx: Tx, id: string): Promise<LockedRelease> {
  const [row] = await tx.execute<LockedRelease>(sql`
    select id, slug, author_id as "authorId", ships, publish_at as "publishAt", published_at as "publishedAt",
      notified_at as "notifiedAt" from releases where id = ${id} for update`);
  if (!row) throw notFound();
  return row;
}

async function fieldsOf(tx: Tx, id: string): Promise<ReleaseFields> {
  const [row] = await tx.execute<{ fields: ReleaseFields }>(
    sql`select ${releaseFields} as fields from releases where id = ${id}`,
  );
  return row!.fields;
}

/** Pages that show it are made anew. */
async function announceChange(tx: Tx, actor: Actor, { id, slug, publishedAt }: LockedRelease): Promise<void> {
  if (!publishedAt) return;
  const payload = { releaseId: id, slug, announced: false };
  await record(tx, "release.changed", payload, { actorId: (actor as Person).customerId });
}

async function rowOf({ title, body, audience, segmentId }: ReleaseFields) {
  if (audience === "segment" && !segmentId) throw new Refusal("errors:required", 422, {}, "segmentId");
  const [en, fi] = await Promise.all([renderBody(body.en, "bodyEn"), renderBody(body.fi, "bodyFi")]);
  return {
    title,
    bodySource: body,
    bodyHtml: { en: en.html, fi: fi.html },
    audience,
    segmentId: audience === "segment" ? segmentId : null,
  };
}

async function freeSlug(tx: Tx, title: string, id: string): Promise<string> {
  const wish = slugify(title).slice(0, 60);
  const [taken] = await tx.execute(sql`select 1 from releases where slug = ${wish}`);
  return taken ? `${wish}-${id.slice(-6)}` : wish;
}
