import { sql, type SQL } from "drizzle-orm";
import type { Actor } from "~/platform/actor";

/** When the viewer last marked everything, or this category, as read. `t` is the thread. */
export function floorOf(actor: Actor): SQL {
  return sql`(select max(f.at) from read_floors f
    where f.customer_id = ${actor.customerId}::uuid and f.scope in ('all', t.category_id::text))`;
}

/** How far a thread `t` counts as read by the row `r` of read_states and by what was marked as read at `floor`. */
export function readUpTo(floor: SQL): SQL {
  return sql`greatest(r.last_read_number, case when t.last_activity_at <= ${floor} then t.last_post_number
    when t.created_at <= ${floor} then (select p.number from posts p where p.thread_id = t.id and p.created_at <= ${floor}
      order by p.number desc limit 1) end)`;
}
