import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { visibleThreads } from "~/domain/community/visibility.server";
import type { Actor } from "~/platform/actor";
import { ideaLine, ideaLineTables, type IdeaLine } from "./browsing.server";
import { roadmapStatuses } from "./idea";

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
export async function readRoadmap(actor: Actor, board?: string, each = 12): Promise<RoadmapColumn[]> {
  const rows = await db.execute<{ line: RoadmapIdea; total: string; status: RoadmapStatus }>(sql`
    select line || jsonb_build_object('statusChangedAt', status_changed_at) as line, total, status from (
      select ${ideaLine(actor)} as line, ideas.status, ideas.status_changed_at, count(*) over (partition by ideas.status) as total,
        row_number() over (partition by ideas.status order by
          case when ideas.status = 'shipped' then ideas.status_changed_at end desc, ideas.vote_count desc, threads.id desc) as place
      from ${ideaLineTables}
      where ideas.status in ${roadmapStatuses} and ${visibleThreads(actor)} ${board ? sql`and b.slug = ${board}` : sql``}
    ) as placed where place <= ${each} order by status, place`);
  return roadmapStatuses.map((status) => {
    const here = rows.filter((row) => row.status === status);
    return { status, total: Number(here[0]?.total ?? 0), ideas: here.map((row) => row.line) };
  });
}
