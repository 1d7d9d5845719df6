import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import { maySeeCustomers } from "~/domain/customers/policy";
import type { Actor } from "~/platform/actor";
import { isId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";

const PAGE = 40;

export type CustomerLine = {
  face: Face;
  stage: string;
  account: string | null;
  city: string | null;
  email: string | null;
  lastSeenAt: string | null;
  openCases: number;
};

/** Customers by a part of their name, handle, address or account, in the order of their names, by key. */
export async function searchCustomers(
  actor: Actor,
  { search, after }: { search: string; after: string | null },
): Promise<{ lines: CustomerLine[]; next: string | null }> {
  authorize(maySeeCustomers(actor));
  const like = `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const matches = search.trim()
    ? sql`(c.display_name ilike ${like} or c.handle ilike ${like} or a.name ilike ${like} or u.email ilike ${like}
        or exists (select 1 from identities i where i.customer_id = c.id and i.subject ilike ${like}))`
    : sql`true`;
  const key = isId(after)
    ? sql`(lower(c.display_name), c.id) > (select lower(b.display_name), b.id from customers b where b.id = ${after})`
    : sql`true`;
  const rows = await db.execute<{ line: CustomerLine }>(sql`
    select jsonb_build_object('face', ${face("c")}, 'stage', c.stage, 'account', a.name, 'city', c.city,
      'email', coalesce(u.email, (select i.subject from identities i where i.customer_id = c.id and i.provider = 'email' limit 1)),
      'lastSeenAt', c.last_seen_at,
      'openCases', (select count(*) from cases k where k.customer_id = c.id and k.status not in ('resolved', 'closed'))) as line
    from customers c left join accounts a on a.id = c.account_id left join users u on u.customer_id = c.id
    where c.merged_into_id is null and c.erased_at is null and ${matches} and ${key}
    order by lower(c.display_name), c.id limit ${PAGE + 1}`);
  const lines = rows.map((row) => row.line);
  return { lines: lines.slice(0, PAGE), next: lines.length > PAGE ? lines[PAGE - 1]!.face.customerId : null };
}
