import { sql, type SQL } from "drizzle-orm";
import type { db, Tx } from "#db/client";
import type { IdeaThatWent } from "#db/schema/ideas";
import { nextThreadVersion, record } from "~/events/record.server";
import type { Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { movingBoard, shows, type MovingBoard } from "./boards-of.server";
import type { FoundIdea } from "./finding.server";

/** Whether an idea takes part in a challenge that was not called off: an entry stands on its challenge's board. */
export const isEntry = (ideaId: SQL) => sql`exists (select 1 from challenge_entries e
  join challenges k on k.id = e.challenge_id and k.cancelled_at is null where e.idea_id = ${ideaId})`;

/**
 * Which of an idea's other wordings go with it: all but those that more people could read then, and entries of challenges.
 * They were said by others, to those who could read them where they stand; there they stay.
 */
export async function wordingsToGo(
  from: Tx | typeof db,
  id: string,
  there: MovingBoard,
): Promise<{ go: IdeaThatWent[]; stay: number }> {
  const rows = await from.execute<IdeaThatWent & { board: MovingBoard; challenged: boolean }>(sql`
    select t.id, t.board_id as "boardId", t.last_post_number as "lastPostNumber", ${movingBoard} as board, ${isEntry(sql`t.id`)} as challenged
    from ideas w join threads t on t.id = w.thread_id join boards b on b.id = t.board_id
    where w.canonical_id = ${id} and t.board_id <> ${there.id} order by t.id`);
  const go = rows.filter(({ board, challenged }) => !challenged && shows(there, board));
  return {
    go: go.map(({ id, boardId, lastPostNumber }) => ({ id, boardId, lastPostNumber })),
    stay: rows.length - go.length,
  };
}

interface Going {
  /** The one that was moved; the others go along with it. */
  idea: FoundIdea;
  moveId: string;
  batchId: string | null;
  note: string | null;
  from: MovingBoard;
  to: MovingBoard;
  back: boolean;
}

/** Puts each where it goes, says so in each one's room, and writes it down once. */
export async function goTo(
  tx: Tx,
  staff: Person,
  places: { id: string; boardId: string }[],
  { idea, moveId, batchId, note, from, to, back }: Going,
): Promise<void> {
  // In the order of their ids: a version's row stays locked till the end.
  for (const { id, boardId } of [...places].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [thread] = await tx.execute<{ authorId: string; fromBoardId: string }>(sql`
      update threads t set board_id = ${boardId} from threads stood where t.id = ${id} and stood.id = t.id
      returning t.author_id as "authorId", stood.board_id as "fromBoardId"`);
    await tx.execute(sql`update ideas set wordings_version = wordings_version + 1 where thread_id = ${id}`);
    await record(
      tx,
      "idea.moved",
      { ideaId: id, ...thread!, moveId, batchId, note, back, along: id !== idea.id },
      { actorId: staff.customerId, threadId: id, roomVersion: await nextThreadVersion(tx, id) },
    );
  }
  await audit(tx, staff, {
    action: back ? "idea.moved_back" : "idea.moved",
    subjectType: "thread",
    subjectId: idea.id,
    reason: note ?? undefined,
    data: { title: idea.title, from: from.name.en, into: to.name.en, intoFi: to.name.fi, moveId },
  });
}
