import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { notFound, Refusal } from "~/platform/refusal";
import { personPath, threadPath } from "./addresses";
import { findThread } from "./finding.server";
import type { Followed, FollowedType, Subject } from "./follow";
import type { FollowLevel, ThreadKind } from "./thread";
import { visibleCategories, visibleThreads } from "./visibility.server";

/**
 * How much the actor wants to hear of a thread, a place or a person. Returns how much it was before, which undoes it.
 * Letting go is always allowed: also of what has gone from one's sight.
 */
export async function follow(actor: Actor, subject: Subject, level: FollowLevel): Promise<FollowLevel> {
  if (!isSignedIn(actor)) throw new Refusal("errors:sign_in_first");
  if (level !== "none") await pathOf(actor, subject);
  const { customerId } = actor;
  const these = sql`customer_id = ${customerId} and subject_type = ${subject.type} and subject_id = ${subject.id}`;
  const [former] = await db.execute<{ level: FollowLevel }>(
    level === "none"
      ? sql`delete from subscriptions where ${these} returning level`
      : sql`with former as (select level from subscriptions where ${these}), set as (
          insert into subscriptions (customer_id, subject_type, subject_id, level)
          values (${customerId}, ${subject.type}, ${subject.id}, ${level})
          on conflict (customer_id, subject_type, subject_id) do update set level = excluded.level)
        select level from former`,
  );
  return former?.level ?? "none";
}

/** Where a followed thing stands; what the actor may not see, or himself, cannot be followed. */
export async function pathOf(actor: Actor, { type, id }: Subject): Promise<string> {
  if (type === "thread") return threadPath(await findThread(actor, id));
  const [row] = await db.execute<{ name: string }>(
    type === "category"
      ? sql`select slug as name from ${categories} where ${categories.id} = ${id} and ${visibleCategories(actor)}`
      : type === "tag"
        ? sql`select slug as name from tags where id = ${id}`
        : sql`select handle as name from customers where id = ${id} and erased_at is null and merged_into_id is null
            and id is distinct from ${actor.customerId}::uuid`,
  );
  if (!row) throw notFound();
  if (type === "person") return personPath({ handle: row.name });
  return type === "category" ? `/categories/${row.name}` : `/tags/${row.name}`;
}

/** How much the actor hears of a place or person; null where he has said nothing, and for guests. */
export async function levelOf(
  actor: Actor,
  { type, id }: Subject,
): Promise<Exclude<FollowLevel, "none"> | null> {
  if (!isSignedIn(actor)) return null;
  const [row] = await db.execute<{ level: Exclude<FollowLevel, "none"> }>(sql`
    select level from subscriptions where customer_id = ${actor.customerId} and subject_type = ${type} and subject_id = ${id}`);
  return row?.level ?? null;
}

/** The newest so many of each kind: threads gather by themselves. */
const SHOWN = 100;

/** Everything that the actor follows, by kind, the newest first. */
export async function followedBy(actor: Person): Promise<Record<FollowedType, Followed[]>> {
  const rows = await db.execute<
    Followed & { slug: string | null; kind: ThreadKind | null } & Record<string, unknown>
  >(sql`
    select s.subject_type as type, s.subject_id as id, s.level, threads.kind, threads.language,
      coalesce(threads.title, categories.name->>${actor.locale}, g.name, c.display_name) as name,
      coalesce(threads.slug, categories.slug, g.slug, c.handle) as slug
    from (
      select *, row_number() over (partition by subject_type order by created_at desc, subject_id) as turn
      from subscriptions where customer_id = ${actor.customerId} and subject_type <> 'board') s
      left join ${threads} on s.subject_type = 'thread' and threads.id = s.subject_id and ${visibleThreads(actor)}
      left join ${categories} on s.subject_type = 'category' and categories.id = s.subject_id and ${visibleCategories(actor)}
      left join tags g on s.subject_type = 'tag' and g.id = s.subject_id
      left join customers c on s.subject_type = 'person' and c.id = s.subject_id and c.erased_at is null
    where s.turn <= ${SHOWN} order by s.created_at desc, s.subject_id`);
  const followed: Record<FollowedType, Followed[]> = { thread: [], category: [], tag: [], person: [] };
  for (const { type, id, level, name, language, slug, kind } of rows) {
    const path =
      slug === null
        ? null
        : type === "thread"
          ? threadPath({ id, slug, kind: kind! })
          : type === "person"
            ? personPath({ handle: slug })
            : `/${type === "category" ? "categories" : "tags"}/${slug}`;
    followed[type].push({ type, id, level, name, language, path });
  }
  return followed;
}
