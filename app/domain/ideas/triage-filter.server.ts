import { sql, type SQL } from "drizzle-orm";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { ASLEEP_DAYS, asleepStatuses, type TriageStage, type TriageView } from "./triage";
import { votesFor } from "./wordings.server";

/** The ideas that a view asks for; `ideas` and `threads` are their tables, and `b` where it names a board. */
export function filtered(actor: Actor, view: TriageView, stage: TriageStage | null): SQL {
  const { board, owner, segment, tag, words, asleep, unestimated } = view;
  const conditions: (SQL | undefined)[] = [
    visibleThreads(actor),
    stage ? inStage(stage) : sql`ideas.status <> 'merged'`,
    board ? sql`b.slug = ${board}` : undefined,
    owner === "mine" ? sql`ideas.owner_id = ${actor.customerId}::uuid` : undefined,
    owner === "nobody" ? sql`ideas.owner_id is null` : undefined,
    owner && owner !== "mine" && owner !== "nobody" ? sql`ideas.owner_id = ${owner}::uuid` : undefined,
    segment
      ? sql`exists (select 1 from (${votesFor(sql`ideas.thread_id`)}) v join segment_members m on m.customer_id = v.customer_id
          where m.segment_id = ${segment}::uuid)`
      : undefined,
    tag
      ? sql`exists (select 1 from thread_tags x join tags g on g.id = x.tag_id where x.thread_id = threads.id and g.slug = ${tag})`
      : undefined,
    words
      ? sql`(threads.title ilike ${`%${words.replace(/[\\%_]/g, "\\$&")}%`} or threads.id in (
          select x.idea_id from idea_tracker_links x where x.label ilike ${`%${words.replace(/[\\%_]/g, "\\$&")}%`}))`
      : undefined,
    asleep ? isAsleep : undefined,
    unestimated
      ? sql`not exists (select 1 from idea_estimates e where e.idea_id = ideas.thread_id)`
      : undefined,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  );
}

/** Whether one of the team has looked at it. */
export const isLookedAt: SQL = sql`exists (select 1 from idea_looks l where l.idea_id = ideas.thread_id)`;

export function inStage(stage: TriageStage): SQL {
  if (stage === "inbox") return sql`(ideas.status = 'new' and not ${isLookedAt})`;
  return sql`ideas.status = ${stage}`;
}

const since = sql`now() - make_interval(days => ${ASLEEP_DAYS}::int)`;

/** Still to be decided on, and for long nobody has voted, spoken or decided. */
export const isAsleep: SQL = sql`(ideas.status in ${asleepStatuses}
  and threads.last_activity_at < ${since} and ideas.status_changed_at < ${since}
  and not exists (select 1 from (${votesFor(sql`ideas.thread_id`)}) v where v.created_at >= ${since}))`;
