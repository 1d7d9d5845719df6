import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { isOfAudience } from "~/domain/community/audience-of-many.server";
import { sameReach } from "~/domain/community/reach";
import type { Actor } from "~/platform/actor";
import { authorize, notFound } from "~/platform/refusal";
import { isEntry, wordingsToGo } from "./moving-set.server";
import { movingBoard, shows, type MovingBoard } from "./boards-of.server";
import { findIdea, type FoundIdea } from "./finding.server";
import { mayMove, mayTriage } from "./policy";
import { votesFor, wordingsOf } from "./wordings.server";

/** A board that an idea may go to, and what that would do. */
export interface MoveChoice {
  board: MovingBoard;
  /** Whether others could read it there than now; more than now, if `more`. */
  otherReaders: boolean;
  more: boolean;
  /** Of those who can read it now: how many of its voters, and of those who only follow it, could not any more. */
  voters: number;
  followers: number;
  /** Whether its author could not. */
  author: boolean;
  wordings: { go: number; stay: number };
}

export interface MoveChoices {
  idea: FoundIdea;
  here: MovingBoard;
  /** An entry of a challenge stays on its board. */
  challenged: boolean;
  choices: MoveChoice[];
}

/** Where an idea may go, with who would lose sight of it: said before it is done. */
export async function readMoveChoices(actor: Actor, id: string): Promise<MoveChoices> {
  authorize(mayTriage(actor));
  const idea = await findIdea(actor, id);
  authorize(mayMove(actor, idea));
  const [stands] = await db.execute<{ board: MovingBoard; challenged: boolean }>(sql`
    select ${movingBoard} as board, ${isEntry(sql`t.id`)} as challenged from threads t join boards b on b.id = t.board_id
    where t.id = ${id}`);
  if (!stands) throw notFound();
  const here = stands.board;
  const rows = await db.execute<Pick<MoveChoice, "board" | "voters" | "followers" | "author">>(sql`
    with concerned as (
      select customer_id, bool_or(votes) as votes from (
        select v.customer_id, true as votes from (${votesFor(sql`${id}::uuid`)}) v
        union all select s.customer_id, false from subscriptions s where s.subject_type = 'thread'
          and s.level in ('watching', 'tracking') and s.subject_id in (${wordingsOf(sql`${id}::uuid`)})
        union all select ${idea.authorId}::uuid, false) some_of_them group by customer_id
    ), reading as (
      select c.id, c.account_id, o.votes from concerned o join customers c on c.id = o.customer_id
        join users u on u.customer_id = c.id and u.role = 'member' join boards h on h.id = ${here.id}
      where c.erased_at is null and ${isOfAudience("h")}
    )
    select ${movingBoard} as board,
      (select count(*)::int from reading c where c.votes and not ${isOfAudience("b")}) as voters,
      (select count(*)::int from reading c where not c.votes and c.id <> ${idea.authorId} and not ${isOfAudience("b")}) as followers,
      exists (select 1 from reading c where c.id = ${idea.authorId} and not ${isOfAudience("b")}) as author
    from boards b where b.archived_at is null and b.id <> ${here.id} order by b.position, b.slug`);
  const choices = await Promise.all(
    rows.map(async (row) => {
      const { go, stay } = await wordingsToGo(db, id, row.board);
      return {
        ...row,
        otherReaders: !sameReach(row.board.reach, here.reach),
        more: !shows(row.board, here),
        wordings: { go: go.length, stay },
      };
    }),
  );
  return { idea, here, challenged: stands.challenged, choices };
}
