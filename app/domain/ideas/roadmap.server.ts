import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import { toPublicId } from "~/platform/ids";
import { roadmapStatuses } from "./idea";
import { votesFor } from "./wordings.server";

export type RoadmapStatus = (typeof roadmapStatuses)[number];

export interface RoadmapIdea extends IdeaLine {
  statusChangedAt: string;
}

export interface RoadmapColumn {
  status: RoadmapStatus;
  /** All that stand there; the column shows the first of them. */
  total: number;
  ideas: RoadmapIdea[];
}

/** Ideas by status: the most wanted first, what is shipped by its day. */
export async function readRoadmap(
  actor: Actor,
  { board, segmentIds }: { board?: string; segmentIds?: string[] } = {},
  each = 12,
): Promise<RoadmapColumn[]> {
  const rows = await db.execute<{ line: RoadmapIdea; total: string; status: RoadmapStatus }>(sql`
    select line || jsonb_build_object('statusChangedAt', status_changed_at) as line, total, status from (
      select ${ideaLine(actor)} as line, ideas.status, ideas.status_changed_at, count(*) over (partition by ideas.status) as total,
        row_number() over (partition by ideas.status order by
          case when ideas.status = 'shipped' then ideas.status_changed_at end desc, ideas.vote_count desc, threads.id desc) as place
      from ${ideaLineTables}
      where ideas.status in ${roadmapStatuses} and ${visibleThreads(actor)} ${board ? sql`and b.slug = ${board}` : sql``}
        ${segmentIds ? sql`and ${isWishOf(segmentIds)}` : sql``}
    ) as placed where place <= ${each} order by status, place`);
  return roadmapStatuses.map((status) => {
    const here = rows.filter((row) => row.status === status);
    return { status, total: Number(here[0]?.total ?? 0), ideas: here.map((row) => row.line) };
  });
}

/** Whether people of these segments back it, in whatever wording. */
const isWishOf = (segmentIds: string[]) => sql`exists (select 1 from (${votesFor(sql`ideas.thread_id`)}) v
  join segment_members m on m.customer_id = v.customer_id and m.segment_id = any(${`{${segmentIds.join()}}`}::uuid[]))`;

/** What staff call groups of customers is theirs alone: a member may ask for "people like me", without a name. */
export const PEOPLE_LIKE_ME = "mine";

export interface RoadmapSegment {
  key: string;
  name: string | null;
  ids: string[];
}

/** Whose wishes the actor may look at by themselves: staff each segment's, a member those of his own. */
export async function roadmapSegments(actor: Actor): Promise<RoadmapSegment[]> {
  if (!isSignedIn(actor)) return [];
  if (!isStaff(actor))
    return actor.segmentIds.length > 0 ? [{ key: PEOPLE_LIKE_ME, name: null, ids: actor.segmentIds }] : [];
  const rows = await db.execute<{ id: string; name: string }>(
    sql`select id, name from segments order by name limit 100`,
  );
  return rows.map(({ id, name }) => ({ key: toPublicId(id), name, ids: [id] }));
}
