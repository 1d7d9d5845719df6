import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { boards } from "#db/schema/places";
import { threads } from "#db/schema/threads";
import { visibleBoards, visibleThreads } from "~/domain/community/visibility.server";
import { guest, type Actor } from "~/platform/actor";
import { authorize, notFound } from "~/platform/refusal";
import type { SeenAs } from "../desk.server";
import { anyMember } from "../effect.server";
import { mayArrangeBoards } from "../policy";
import type { BoardSettings } from "./board";

export type DeskBoard = BoardSettings & {
  id: string;
  ideas: number;
  /** The name of its segment or account, where it has one. */
  whose: string | null;
  owner: string | null;
};

export async function arrangedBoards(actor: Actor): Promise<DeskBoard[]> {
  authorize(mayArrangeBoards(actor));
  const rows = await db.execute<{ board: DeskBoard }>(sql`
    select jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'description', b.description,
      'audience', b.audience, 'segmentId', b.segment_id, 'accountId', b.account_id, 'ownerId', b.owner_id,
      'archived', b.archived_at is not null, 'fields', b.fields, 'whose', coalesce(s.name, a.name), 'owner', o.display_name,
      'ideas', (select count(*) from threads t where t.board_id = b.id and t.deleted_at is null)) as board
    from boards b left join segments s on s.id = b.segment_id left join accounts a on a.id = b.account_id
      left join customers o on o.id = b.owner_id order by b.position, b.slug`);
  return rows.map((row) => row.board);
}

export async function arrangedBoard(actor: Actor, id: string): Promise<DeskBoard> {
  const board = (await arrangedBoards(actor)).find((one) => one.id === id);
  if (!board) throw notFound();
  return board;
}

export interface BoardChoices {
  segments: { id: string; name: string }[];
  accounts: { id: string; name: string }[];
  owners: { id: string; name: string }[];
}

/** What a board's form may choose from. */
export async function boardChoices(actor: Actor): Promise<BoardChoices> {
  authorize(mayArrangeBoards(actor));
  const [segments, accounts, owners] = await Promise.all([
    db.execute<{ id: string; name: string }>(sql`select id, name from segments order by name limit 200`),
    db.execute<{ id: string; name: string }>(sql`select id, name from accounts order by name limit 500`),
    db.execute<{ id: string; name: string }>(sql`
      select c.id, c.display_name as name from users u join customers c on c.id = u.customer_id
      where u.role in ('product', 'admin') order by c.display_name`),
  ]);
  return { segments: [...segments], accounts: [...accounts], owners: [...owners] };
}

/** A board as a guest and as any member find it: by the pages' own rules. */
export async function boardSeenBy(actor: Actor, id: string): Promise<SeenAs[]> {
  authorize(mayArrangeBoards(actor));
  return Promise.all(
    (["guest", "member"] as const).map(async (as) => {
      const eyes = as === "guest" ? guest : anyMember;
      const on = sql`from ${threads} where ${threads.boardId} = ${id} and ${visibleThreads(eyes)}`;
      const [row] = await db.execute<{ sees: boolean; threads: number; titles: string[] }>(sql`
        select exists (select 1 from ${boards} where id = ${id} and ${visibleBoards(eyes)}) as sees,
          (select count(*)::int ${on}) as threads,
          coalesce((select array_agg(title) from (select ${threads.title} ${on} order by ${threads.id} desc limit 4) n), '{}') as titles`);
      return { as, ...row! };
    }),
  );
}
