import { sql, type SQL } from "drizzle-orm";
import { boards, categories, threads } from "#db/schema/community";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";

/** The one visibility function, as a condition for lists. It agrees with maySee (a test says so). */
export function visibleThreads(actor: Actor): SQL {
  if (isStaff(actor)) return sql`true`;
  const open = sql`(not ${threads.private} and ${threads.hiddenAt} is null and (
    ${threads.categoryId} in (select id from ${categories} where ${audienceIncludes(actor, categories)})
    or ${threads.boardId} in (select id from ${boards} where ${boardIncludes(actor)})
    or ${threads.kind} = 'feedback'))`;
  if (!isSignedIn(actor)) return open;
  return sql`(${open} or (${threads.authorId} = ${actor.customerId} and ${threads.kind} = 'feedback'))`;
}

export function visibleCategories(actor: Actor): SQL {
  return isStaff(actor) ? sql`true` : audienceIncludes(actor, categories);
}

export function visibleBoards(actor: Actor): SQL {
  return isStaff(actor) ? sql`true` : boardIncludes(actor);
}

function audienceIncludes(actor: Actor, place: typeof categories): SQL {
  if (!isSignedIn(actor)) return sql`${place.audience} = 'public'`;
  return sql`(${place.audience} in ('public', 'members')
    or (${place.audience} = 'account' and ${place.accountId} = ${actor.accountId}::uuid))`;
}

function boardIncludes(actor: Actor): SQL {
  return isSignedIn(actor)
    ? sql`${boards.audience} in ('public', 'members')`
    : sql`${boards.audience} = 'public'`;
}
