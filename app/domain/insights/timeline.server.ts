import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { threads } from "#db/schema/threads";
import type { ThreadKind } from "~/domain/community/thread";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { TimelineKind } from "~/domain/customers/timeline";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { fromPublicId, isId, toPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export type TimelineItem = {
  id: string;
  kind: TimelineKind;
  occurredAt: string;
  /** Told long after it happened, by another system. */
  late: boolean;
  staffOnly: boolean;
  data: Record<string, string | number | null>;
  thread: { id: string; kind: ThreadKind; title: string; slug: string; language: "en" | "fi" } | null;
  case: { number: number; subject: string } | null;
  badge: { en: string; fi: string } | null;
};

export interface TimelinePage {
  items: TimelineItem[];
  /** Begins the page after this one; null at the end. */
  older: string | null;
}

const PAGE = 40;

/** A customer's timeline, newest first: his own lines for himself, all of them for staff. Nobody else's business. */
export async function readTimeline(
  actor: Actor,
  customerId: string,
  before: string | null,
): Promise<TimelinePage> {
  const staff = isStaff(actor);
  if (!staff && !(isSignedIn(actor) && actor.customerId === customerId)) throw notFound();
  const key = readKey(before);
  const rows = await db.execute<TimelineItem & { occurredAt: string }>(sql`
    select i.id, i.kind, i.occurred_at as "occurredAt", i.recorded_at - i.occurred_at > interval '1 day'
        and i.source_system <> 'community' as late,
      i.visibility = 'staff' as "staffOnly", i.data,
      case when threads.id is not null then jsonb_build_object('id', threads.id, 'kind', threads.kind, 'title', threads.title,
        'slug', threads.slug, 'language', threads.language) end as thread,
      case when k.id is not null then jsonb_build_object('number', k.number, 'subject', k.subject) end as "case",
      b.name as badge
    from interactions i
      left join ${threads} on threads.id = i.thread_id and ${visibleThreads(actor)}
      left join cases k on k.id = i.case_id
      left join badges b on b.id = i.data->>'badgeId'
    where i.customer_id = ${customerId}
      and (${staff} or (i.visibility = 'customer' and (i.thread_id is null or threads.id is not null)))
      and (${key === null} or (i.occurred_at, i.id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid))
    order by i.occurred_at desc, i.id desc limit ${PAGE + 1}`);
  const items = rows
    .slice(0, PAGE)
    .map((row) => ({ ...row, occurredAt: new Date(row.occurredAt).toISOString() }));
  const last = items.at(-1);
  return { items, older: rows.length > PAGE && last ? `${last.occurredAt}~${toPublicId(last.id)}` : null };
}

function readKey(before: string | null): { at: string; id: string } | null {
  const [at = "", digits] = before?.split("~") ?? [];
  const id = fromPublicId(digits);
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) || Number.isNaN(Date.parse(at))) return null;
  return { at, id };
}
