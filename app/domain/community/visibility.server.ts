import { sql, type SQL } from "drizzle-orm";
import { boards, categories } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";

/** The one visibility function, as a condition for lists. It agrees with maySee (a test says so). */
export function visibleThreads(actor: Actor): SQL {
  return sql`(${threads.deletedAt} is null and ${openTo(actor)})`;
}

function openTo(actor: Actor): SQL {
  if (isStaff(actor)) return sql`true`;
  const places = sql`select id from ${categories} where ${visibleCategories(actor)}`;
  const boardsOpen = sql`${threads.boardId} in (select id from ${boards} where ${visibleBoards(actor)})`;
  const open = sql`(not ${threads.private} and ${threads.hiddenAt} is null and (
    ${threads.categoryId} in (${places} and not ${isOneWay}) or ${boardsOpen} or ${threads.kind} = 'feedback'))`;
  if (!isSignedIn(actor)) return open;
  return sql`(${open} or (${threads.authorId} = ${actor.customerId} and (${threads.kind} = 'feedback'
    or (${threads.hiddenAt} is null and (${threads.categoryId} in (${places}) or ${boardsOpen})))))`;
}

/** A place is open to those of its audience who are of its parent's too. */
export function visibleCategories(actor: Actor): SQL {
  if (isStaff(actor)) return sql`true`;
  return sql`(${includes(actor, "categories")} and (${categories.parentId} is null
    or ${categories.parentId} in (select up.id from ${categories} up where ${includes(actor, "up")})))`;
}

/** Whether those of a place see their own threads only: by its own rule, or its parent's. */
export const isOneWay: SQL = sql`(${categories.oneWay} or coalesce(
  ${categories.parentId} in (select up.id from ${categories} up where up.one_way), false))`;

export function visibleBoards(actor: Actor): SQL {
  return isStaff(actor) ? sql`true` : includes(actor, "boards");
}

/** The releases `r` that are out and are for the actor. */
export function visibleReleases(actor: Actor): SQL {
  const out = sql`r.published_at is not null`;
  if (isStaff(actor)) return out;
  if (!isSignedIn(actor)) return sql`(${out} and r.audience = 'public')`;
  return sql`(${out} and (r.audience in ('public', 'members')
    or (r.audience = 'segment' and r.segment_id = any(${`{${actor.segmentIds.join()}}`}::uuid[]))))`;
}

function includes(actor: Actor, alias: string): SQL {
  const place = sql.identifier(alias);
  if (!isSignedIn(actor)) return sql`${place}.audience = 'public'`;
  return sql`(${place}.audience in ('public', 'members')
    or (${place}.audience = 'account' and ${place}.account_id = ${actor.accountId}::uuid)
    or (${place}.audience = 'segment' and ${place}.segment_id = any(${`{${actor.segmentIds.join()}}`}::uuid[])))`;
}

const level = (alias: string) => sql`'audience', ${sql.identifier(alias)}.audience,
  'accountId', ${sql.identifier(alias)}.account_id, 'segmentId', ${sql.identifier(alias)}.segment_id`;

/** A category's place, as maySee reads it; `c` is the category. */
export const placeOfCategory: SQL = sql`(select jsonb_build_object(${level("c")},
    'oneWay', c.one_way or coalesce(up.one_way, false),
    'parent', case when up.id is not null then jsonb_build_object(${level("up")}) end)
  from (select 1) one left join categories up on up.id = c.parent_id)`;

/** A thread's place, as maySee reads it; `c` and `b` are its category and its board, where it has them. */
export const placeOfThread: SQL = sql`case when c.id is not null then ${placeOfCategory}
  when b.id is not null then jsonb_build_object(${level("b")}, 'oneWay', false, 'parent', null) end`;

/** What everyone may call an idea's status more exactly, by its finer status; of an internal one, nothing. */
export const publicLabel = (statusId: SQL): SQL =>
  sql`(select s.label from idea_statuses s where s.id = ${statusId} and not s.internal)`;

/** Categories in the order of the tree: each, then what is below it. */
export const inTree: SQL = sql`coalesce((select up.position from ${categories} up where up.id = ${categories.parentId}), ${categories.position}),
  coalesce((select up.slug from ${categories} up where up.id = ${categories.parentId}), ${categories.slug}),
  ${categories.parentId} is not null, ${categories.position}, ${categories.slug}`;
