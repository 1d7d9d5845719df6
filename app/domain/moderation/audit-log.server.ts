import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { face } from "~/domain/community/reading.server";
import type { Face } from "~/domain/community/thread-view";
import type { Actor, Person } from "~/platform/actor";
import type { AuditAction } from "~/platform/audit";
import { isId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { moderationActions } from "./moderation";
import { mayModerate } from "./policy";
import type { Undo } from "./undoable";
import { undoOf } from "./undoable-of.server";

const PAGE = 40;

export type AuditLine = {
  id: string;
  at: string;
  action: AuditAction;
  actor: Face;
  subjectType: string;
  subjectId: string;
  /** Whom it is about, by the name of today. */
  member: string | null;
  /** What it is about, by what that is called today: a thread (a post's too), a place, a tag. */
  about: string | { en: string; fi: string } | null;
  reason: string | null;
  data: Record<string, string | number | null>;
  /** How it can be taken back at this moment, by this reader. */
  undo: Undo | null;
};

/** Which lines `l` he reads: an administrator all, a moderator what belongs to the community. */
export function seesOfLog(actor: Actor) {
  return actor.role === "admin" ? sql`true` : sql`l.action in ${[...moderationActions]}`;
}

/** The name of what line `l` is about, by the id of subject `s`. */
const subjectName = sql`case l.subject_type
  when 'thread' then (select to_jsonb(t.title) from threads t where t.id = s.id)
  when 'post' then (select to_jsonb(t.title) from posts p join threads t on t.id = p.thread_id where p.id = s.id)
  when 'category' then (select c.name from categories c where c.id = s.id)
  when 'board' then (select b.name from boards b where b.id = s.id)
  when 'tag' then (select to_jsonb(g.name) from tags g where g.id = s.id)
  when 'segment' then (select to_jsonb(x.name) from segments x where x.id = s.id)
  when 'account' then (select to_jsonb(x.name) from accounts x where x.id = s.id)
  when 'release' then (select r.title from releases r where r.id = s.id) end`;

/** The audit log, newest first, by key. An administrator reads all of it, a moderator what belongs to the community. */
export async function readAuditLog(
  actor: Actor,
  filter: { action?: string; who?: string; about?: string; from?: string; to?: string; before?: string },
): Promise<{ lines: AuditLine[]; next: string | null }> {
  authorize(mayModerate(actor));
  const action = filter.action ? sql`l.action = ${filter.action}` : sql`true`;
  // Names by what stands in them; what a line is about, by its member's name or what its data call it.
  const like = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const who = filter.who
    ? sql`(a.display_name ilike ${like(filter.who)} or a.handle = lower(${filter.who}))`
    : sql`true`;
  const about = filter.about
    ? sql`(l.data::text ilike ${like(filter.about)} or l.reason ilike ${like(filter.about)} or l.subject_id = ${filter.about}
        or (l.subject_type = 'customer' and l.subject_id in (select c.id::text from customers c
          where c.display_name ilike ${like(filter.about)} or c.handle = lower(${filter.about}))))`
    : sql`true`;
  const days = sql`l.at >= coalesce(${filter.from || null}::date, '-infinity') and l.at < coalesce(${filter.to || null}::date + 1, 'infinity')`;
  const before = isId(filter.before)
    ? sql`(l.at, l.id) < (select b.at, b.id from audit_log b where b.id = ${filter.before})`
    : sql`true`;
  const rows = await db.execute<{ line: AuditLine }>(sql`
    select jsonb_build_object('id', l.id, 'at', l.at, 'action', l.action, 'actor', ${face("a")}, 'subjectType', l.subject_type,
      'subjectId', l.subject_id, 'reason', l.reason,
      'member', case l.subject_type when 'customer' then (select c.display_name from customers c where c.id = s.id) end,
      'about', ${subjectName}, 'data', l.data - '{before,after,flagIds,held,added,removed}'::text[],
      'undo', ${undoOf(actor as Person)}) as line
    from audit_log l join customers a on a.id = l.actor_id
      cross join lateral (select case when l.subject_id ~ '^[0-9a-f-]{36}$' then l.subject_id::uuid end as id) s
    where ${seesOfLog(actor)} and ${action} and ${who} and ${about} and ${days} and ${before} order by l.at desc nulls last, l.id desc nulls last limit ${PAGE + 1}`);
  const lines = rows.map((row) => row.line);
  const more = lines.length > PAGE;
  return { lines: lines.slice(0, PAGE), next: more ? lines[PAGE - 1]!.id : null };
}
