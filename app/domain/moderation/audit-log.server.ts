import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { face, type Face } from "~/domain/community/reading.server";
import type { Actor } from "~/platform/actor";
import { isId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { moderationActions } from "./moderation";
import { mayModerate } from "./policy";

const PAGE = 40;

export type AuditLine = {
  id: string;
  at: string;
  action: string;
  actor: Face;
  subjectType: string;
  subjectId: string;
  reason: string | null;
  data: Record<string, string | number | null>;
};

/** The audit log, newest first, by key. An administrator reads all of it, a moderator what belongs to the community. */
export async function readAuditLog(
  actor: Actor,
  filter: { action?: string; before?: string },
): Promise<{ lines: AuditLine[]; next: string | null }> {
  authorize(mayModerate(actor));
  const mine = actor.role === "admin" ? sql`true` : sql`l.action in ${[...moderationActions]}`;
  const action = filter.action ? sql`l.action = ${filter.action}` : sql`true`;
  const before = isId(filter.before)
    ? sql`(l.at, l.id) < (select b.at, b.id from audit_log b where b.id = ${filter.before})`
    : sql`true`;
  const rows = await db.execute<{ line: AuditLine }>(sql`
    select jsonb_build_object('id', l.id, 'at', l.at, 'action', l.action, 'actor', ${face("a")}, 'subjectType', l.subject_type,
      'subjectId', l.subject_id, 'reason', l.reason, 'data', l.data) as line
    from audit_log l join customers a on a.id = l.actor_id
    where ${mine} and ${action} and ${before} order by l.at desc, l.id desc limit ${PAGE + 1}`);
  const lines = rows.map((row) => row.line);
  const more = lines.length > PAGE;
  return { lines: lines.slice(0, PAGE), next: more ? lines[PAGE - 1]!.id : null };
}
