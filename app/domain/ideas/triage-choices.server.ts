import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { listBoards, type Board } from "./browsing.server";
import { listOwners, type Owner } from "./owning.server";
import { mayTriage } from "./policy";

export interface TriageChoices {
  boards: Board[];
  owners: Owner[];
  segments: { id: string; name: string }[];
  tags: { slug: string; name: string }[];
}

const TAGS = 60;

/** By what the board can be narrowed: the tags are those that ideas have, the most used first. */
export async function triageChoices(actor: Actor): Promise<TriageChoices> {
  authorize(mayTriage(actor));
  const [boards, owners, segments, tags] = await Promise.all([
    listBoards(actor),
    listOwners(actor),
    db.execute<{ id: string; name: string }>(sql`select id, name from segments order by name`),
    db.execute<{ slug: string; name: string }>(sql`
      select g.slug, g.name from thread_tags x join ideas i on i.thread_id = x.thread_id join tags g on g.id = x.tag_id
      group by g.id order by count(*) desc, g.name limit ${TAGS}`),
  ]);
  return { boards, owners, segments: [...segments], tags: [...tags] };
}
