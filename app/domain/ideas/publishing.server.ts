import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock";
import { htmlToText } from "~/platform/markdown/text.mjs";
import { authorize, Refusal } from "~/platform/refusal";
import { noteLimits } from "./idea";
import { mayRelease } from "./policy";
import { lockRelease, type LockedRelease } from "./releasing.server";
import { shipIdeas } from "./status.server";
import { undoShipped } from "./undoing.server";

export interface Publication {
  /** Null: now. */
  at: Date | null;
  /** Whether the ideas that it answers become shipped with it. */
  ships: boolean;
}

/** When the clock would have published it, before it was asked for another moment. */
export interface Scheduled {
  at: string | null;
  ships: boolean;
}

/** Where a release stood before it was withdrawn: out, or on the clock. */
export interface Withdrawn {
  publishedAt: string | null;
  publishAt: string | null;
  /** Ideas that it had shipped and that went back with it. */
  shipped?: string[];
}

/** Publishes a release, or has the clock do so. What is out already stays out. */
export async function publishRelease(actor: Actor, id: string, { at, ships }: Publication): Promise<void> {
  authorize(mayRelease(actor));
  if (at && at <= now()) throw new Refusal("releasing:refusal.past", 422, {}, "at");
  const { customerId } = actor as Person;
  await transact(async (tx) => {
    const release = await lockRelease(tx, id);
    if (release.publishedAt) throw new Refusal("releasing:refusal.out_already", 409);
    await audit(tx, actor as Person, {
      action: at ? "release.scheduled" : "release.published",
      subjectType: "release",
      subjectId: id,
      data: at
        ? {
            at: at.toISOString(),
            before: { at: release.publishAt, ships: release.ships } satisfies Scheduled,
          }
        : {},
    });
    const publishAt = at?.toISOString() ?? null;
    await tx.execute(sql`
      update releases set ships = ${ships}, publish_at = ${publishAt}::timestamptz, updated_at = now() where id = ${id}`);
    if (!at) await publish(tx, { ...release, ships }, customerId);
  });
}

/** Takes it back: off the pages, or off the clock. What it shipped goes back with it until people were told of that. */
export async function withdrawRelease(actor: Actor, id: string): Promise<void> {
  authorize(mayRelease(actor));
  await transact(async (tx) => {
    const { slug, publishedAt, publishAt } = await lockRelease(tx, id);
    if (!publishedAt && !publishAt) return;
    await tx.execute(
      sql`update releases set published_at = null, publish_at = null, updated_at = now() where id = ${id}`,
    );
    const shipped = publishedAt ? await undoShipped(tx, actor as Person, id) : [];
    await audit(tx, actor as Person, {
      action: "release.withdrawn",
      subjectType: "release",
      subjectId: id,
      data: { before: { publishedAt, publishAt, shipped } satisfies Withdrawn },
    });
    const payload = { releaseId: id, slug, announced: false };
    if (publishedAt) await record(tx, "release.changed", payload, { actorId: (actor as Person).customerId });
  });
}

/**
 * Puts what was withdrawn back where it stood: out since it first was, or on the clock. It tells nobody of itself, and ships
 * those ideas alone that went back with it.
 */
export async function putBackRelease(actor: Actor, id: string, was: Withdrawn): Promise<void> {
  authorize(mayRelease(actor));
  await transact(async (tx) => {
    const release = await lockRelease(tx, id);
    if (release.publishedAt || release.publishAt) throw new Refusal("releasing:refusal.out_already", 409);
    await tx.execute(sql`
      update releases set published_at = ${was.publishedAt}::timestamptz, publish_at = ${was.publishAt}::timestamptz,
        updated_at = now() where id = ${id}`);
    await audit(tx, actor as Person, {
      action: was.publishAt ? "release.scheduled" : "release.published",
      subjectType: "release",
      subjectId: id,
      data: was.publishAt
        ? { at: was.publishAt, before: { at: null, ships: release.ships } satisfies Scheduled }
        : {},
    });
    if (was.shipped?.length) await ship(tx, id, (actor as Person).customerId, was.shipped);
    const payload = { releaseId: id, slug: release.slug, announced: false };
    if (was.publishedAt)
      await record(tx, "release.changed", payload, { actorId: (actor as Person).customerId });
  });
}

/** Publishes what the clock is asked to, each in a transaction of its own: two workers never publish one twice. */
export async function publishDue(): Promise<number> {
  for (let published = 0; ; published++) {
    const found = await transact(async (tx) => {
      const [due] = await tx.execute<{ id: string }>(sql`
        select id from releases where publish_at <= ${now().toISOString()}::timestamptz
        order by publish_at, id limit 1 for update skip locked`);
      if (!due) return false;
      const release = await lockRelease(tx, due.id);
      await publish(tx, release, release.authorId);
      return true;
    });
    if (!found) return published;
  }
}

/** `notified_at` and the event that tells of it commit together, so that publishing it again tells nobody twice. */
async function publish(tx: Tx, release: LockedRelease, byId: string): Promise<void> {
  const { id, slug, ships, notifiedAt } = release;
  const at = now().toISOString();
  await tx.execute(sql`
    update releases set published_at = coalesce(publish_at, ${at}::timestamptz), publish_at = null,
      notified_at = coalesce(notified_at, ${at}::timestamptz), updated_at = now() where id = ${id}`);
  if (ships) await ship(tx, id, byId);
  const payload = { releaseId: id, slug, announced: notifiedAt === null };
  await record(tx, "release.changed", payload, { actorId: byId });
}

/** The release's own words are the reason. */
async function ship(tx: Tx, id: string, byId: string, only?: string[]): Promise<void> {
  const [words] = await tx.execute<Record<"title" | "html", Record<"en" | "fi", string>>>(
    sql`select title, body_html as html from releases where id = ${id}`,
  );
  const { title, html } = words!;
  const note = (language: "en" | "fi") =>
    `${title[language]}\n\n${htmlToText(html[language])}`.slice(0, noteLimits.max);
  await shipIdeas(tx, byId, { id, notes: { en: note("en"), fi: note("fi") }, only });
}
