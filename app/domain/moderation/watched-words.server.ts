import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { watchedWords } from "#db/schema/moderation";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { isExpression, type WatchedAction } from "~/platform/watched-words";
import { forgetWatched } from "~/platform/watching.server";
import { mayModerate } from "./policy";

const MOST = 500;

export interface WatchedLine {
  id: string;
  expression: string;
  action: WatchedAction;
  by: string;
  at: string;
}

export async function listWatchedWords(actor: Actor): Promise<WatchedLine[]> {
  authorize(mayModerate(actor));
  const rows = await db.execute<{ line: WatchedLine }>(sql`
    select jsonb_build_object('id', w.id, 'expression', w.expression, 'action', w.action, 'by', c.display_name, 'at', w.created_at)
      as line
    from watched_words w join customers c on c.id = w.created_by_id order by lower(w.expression) limit ${MOST}`);
  return rows.map(({ line }) => line);
}

/** From now on this is refused, held or flagged. What has been written before stays as it is. */
export async function watchWord(actor: Actor, expression: string, action: WatchedAction): Promise<void> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  if (!isExpression(expression)) throw new Refusal("moderation:refusal.no_word", 422, {}, "expression");
  await transact(async (tx) => {
    const [{ count } = { count: 0 }] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from watched_words`,
    );
    if (count >= MOST) throw new Refusal("moderation:refusal.enough_words", 409, { max: MOST });
    const id = newId();
    const added = await tx
      .insert(watchedWords)
      .values({ id, expression, action, createdById: staff.customerId })
      .onConflictDoNothing()
      .returning({ id: watchedWords.id });
    if (added.length === 0) throw new Refusal("moderation:refusal.watched_already", 422, {}, "expression");
    await audit(tx, staff, {
      action: "watched_word.added",
      subjectType: "watched_word",
      subjectId: id,
      data: { expression, as: action },
    });
  });
  forgetWatched();
}

export async function unwatchWord(actor: Actor, id: string): Promise<void> {
  authorize(mayModerate(actor));
  await transact(async (tx) => {
    const [gone] = await tx.delete(watchedWords).where(eq(watchedWords.id, id)).returning();
    if (!gone) throw notFound();
    await audit(tx, actor as Person, {
      action: "watched_word.removed",
      subjectType: "watched_word",
      subjectId: id,
      data: { expression: gone.expression, as: gone.action },
    });
  });
  forgetWatched();
}
