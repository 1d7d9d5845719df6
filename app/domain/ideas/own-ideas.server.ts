import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { readKey, writeKey } from "~/domain/community/list-keys.server";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Person } from "~/platform/actor";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import type { OwnVote } from "./explaining.server";

export const ownViews = ["backed", "suggested", "discussed"] as const;
export type OwnView = (typeof ownViews)[number];

export type OwnIdea = IdeaLine & {
  /** The vote that stands, with who wrote it down; its words where those were joined with others since. */
  vote: (OwnVote & { since: string; wording: string | null }) | null;
};

const AT_ONCE = 20;

/**
 * The ideas that a person has to do with, the latest deed first. What he voted for in other words is one line with the
 * idea that they lead to; what he may not see any more is not among them.
 */
export async function ownIdeas(
  actor: Person,
  view: OwnView,
  before: string | null,
): Promise<{ ideas: OwnIdea[]; older: string | null }> {
  const key = readKey(before, "timestamptz");
  const rows = await db.execute<{ line: OwnIdea; at: string }>(sql`
    with own as (${deeds[view](sql`${actor.customerId}::uuid`)}),
    page as materialized (
      select own.id, own.at from own join threads on threads.id = own.id
      where ${visibleThreads(actor)} ${key ? sql`and (own.at, own.id) < (${key.rank}::timestamptz, ${key.id}::uuid)` : sql``}
      order by own.at desc, own.id desc limit ${AT_ONCE + 1})
    select ${ideaLine(actor)} || jsonb_build_object('vote', ${voteOf(actor)}) as line, page.at
    from page, ${ideaLineTables} where ideas.thread_id = page.id order by page.at desc, page.id desc`);
  const last = rows[AT_ONCE - 1];
  return {
    ideas: rows.slice(0, AT_ONCE).map((row) => row.line),
    older: rows.length > AT_ONCE && last ? writeKey(last.at, "timestamptz", last.line.id) : null,
  };
}

/** Which ideas, and since when. An absorbed wording that its canonical idea is not to be seen of stays itself. */
const deeds: Record<OwnView, (me: SQL) => SQL> = {
  backed: (me) => sql`
    select coalesce(i.canonical_id, i.thread_id) as id, date_trunc('milliseconds', max(v.created_at)) as at
    from votes v join ideas i on i.thread_id = v.idea_id where v.customer_id = ${me} and v.withdrawn_at is null group by 1`,
  suggested: (me) => sql`
    select t.id, date_trunc('milliseconds', t.created_at) as at from threads t where t.kind = 'idea' and t.author_id = ${me}`,
  discussed: (me) => sql`
    select coalesce(i.canonical_id, i.thread_id) as id, date_trunc('milliseconds', max(p.created_at)) as at
    from posts p join ideas i on i.thread_id = p.thread_id
    where p.author_id = ${me} and p.number > 1 and p.deleted_at is null and p.hidden_at is null group by 1`,
};

/** The vote in whatever wording; of several the one for the idea itself. */
const voteOf = (actor: Person) => sql`(
  select jsonb_build_object('importance', v.importance, 'reason', v.reason, 'source', v.source, 'note', v.note,
    'addedBy', by.display_name, 'since', v.created_at, 'wording', case when v.idea_id <> page.id then w.title end)
  from ideas i join votes v on v.idea_id = i.thread_id and v.customer_id = ${actor.customerId}::uuid and v.withdrawn_at is null
    join threads w on w.id = i.thread_id left join customers by on by.id = v.added_by_id
  where i.thread_id = page.id or i.canonical_id = page.id order by v.idea_id = page.id desc limit 1)`;
