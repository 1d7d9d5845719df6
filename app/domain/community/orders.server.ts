import { sql, type SQL } from "drizzle-orm";
import { threads } from "#db/schema/threads";
import type { Actor } from "~/platform/actor";
import { unmuted } from "./muting.server";
import { floorOf } from "./read-floor.server";
import type { Browsing } from "./thread";

/** How a list is ordered: from where, by what, and which threads of it. */
export interface Order {
  /** Tables joined to threads. */
  joins: SQL;
  /** What it is ordered by, falling; the id breaks ties. */
  rank: SQL;
  /** The type of the rank in the database. */
  type: "timestamptz" | "int";
  /** The id in the index that serves the order, where that is not the thread's own. */
  id: SQL;
  where: SQL[];
}

const NEW_FOR_DAYS = 30;

/** Each order has its index: see db/schema/threads. */
export function orderOf(
  actor: Actor,
  { view, period, part }: Pick<Browsing, "view" | "period" | "part">,
): Order {
  const me = sql`${actor.customerId}::uuid`;
  const latest: Order = {
    joins: sql``,
    rank: sql`${threads.lastActivityAt}`,
    type: "timestamptz",
    id: sql`${threads.id}`,
    where: [],
  };
  const floor = floorFor(actor);
  switch (view) {
    case "latest":
      return latest;
    case "unanswered":
      return { ...latest, where: [sql`${threads.kind} = 'question' and ${threads.solvedAt} is null`] };
    case "new":
      return {
        ...latest,
        rank: sql`${threads.createdAt}`,
        where: [
          sql`${threads.createdAt} > now() - ${NEW_FOR_DAYS} * interval '1 day'`,
          sql`${threads.createdAt} > coalesce(${floor}, '-infinity')`,
          sql`${threads.authorId} <> ${me}`,
          sql`not exists (select 1 from read_states r where r.customer_id = ${me} and r.thread_id = ${threads.id})`,
          unmuted(actor),
        ],
      };
    case "unread":
      return {
        ...latest,
        joins: sql`join read_states mine on mine.thread_id = ${threads.id} and mine.customer_id = ${me}`,
        where: [
          sql`mine.last_read_number < ${threads.lastPostNumber}`,
          sql`${threads.lastActivityAt} > coalesce(${floor}, '-infinity')`,
          unmuted(actor),
        ],
      };
    case "top":
      if (period === "all") return { ...latest, rank: sql`${threads.replyCount}`, type: "int" };
      return {
        joins: sql`join thread_scores scored on scored.thread_id = ${threads.id} and scored.period = ${period}`,
        rank: sql`scored.score`,
        type: "int",
        id: sql`scored.thread_id`,
        where: [],
      };
    case "mine":
      if (part === "started") return { ...latest, where: [sql`${threads.authorId} = ${me}`] };
      return {
        ...latest,
        where: [
          sql`${threads.id} in (select p.thread_id from posts p where p.author_id = ${me} and p.number > 1 and p.deleted_at is null)`,
        ],
      };
  }
}

/** The reader's floor for a row of threads, which the line's own query calls `t`. */
function floorFor(actor: Actor): SQL {
  return sql`(select ${floorOf(actor)} from (select ${threads.categoryId} as category_id) t)`;
}
