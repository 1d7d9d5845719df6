import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { unreadCount } from "~/domain/community/frame.server";
import { listed } from "./rights.server";

/** How many of each one's notifications are unread, as his bell says. */
export async function unreadOf(customerIds: string[]): Promise<{ id: string; unread: number }[]> {
  if (customerIds.length === 0) return [];
  return db.execute<{ id: string; unread: number }>(sql`
    select c.id, ${unreadCount(sql`c.id`)} as unread
    from customers c where c.id = any(${listed(customerIds)}::uuid[])`);
}
