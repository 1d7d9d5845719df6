import { sql, type SQL } from "drizzle-orm";
import { db } from "#db/client";
import { threadRevisions } from "#db/schema/threads";
import { findThread } from "~/domain/community/finding.server";
import { mayRetitle } from "~/domain/community/retitling.server";
import { visibleThreads } from "~/domain/community/visibility.server";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import { isStaff, type Actor, type Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { limit } from "~/platform/limit.server";
import { authorize, notFound } from "~/platform/refusal";
import { readable, soundAnswers, type Answered, type Answers, type BoardField } from "./answers";

/**
 * What board `b` asks, and what a board where the idea stood before had asked and was answered: answers go along with it,
 * under their questions.
 */
export const fieldsAnswered = (
  answers: SQL,
): SQL => sql`(coalesce(b.fields, '[]') || case when ${answers} = '{}' then '[]' else
  coalesce((select jsonb_agg(f.field order by former.id, f.place) from boards former,
    jsonb_array_elements(former.fields) with ordinality f(field, place)
    where former.id <> b.id and ${answers} ? (f.field->>'id')
      and not b.fields @> jsonb_build_array(jsonb_build_object('id', f.field->'id'))), '[]') end)`;

/**
 * What an idea's author answered to the boards' own fields: what is for staff alone, to him and to staff. And whether the
 * board that it stands on asks anything.
 */
export async function readAnswers(
  actor: Actor,
  ideaId: string,
): Promise<{ answered: Answered[]; asks: boolean }> {
  const asked = await askedOf(actor, ideaId);
  const all = isStaff(actor) || asked.authorId === actor.customerId;
  return { answered: readable(asked.answerable, asked.answers, all), asks: asked.fields.length > 0 };
}

export interface Asked {
  fields: BoardField[];
  answers: Answers;
  authorId: string;
  title: string;
  slug: string;
}

/** The fields of an idea's board with the answers, for who may change them: its author for a while, staff always. */
export async function findAnswerable(actor: Actor, ideaId: string): Promise<Asked> {
  const [thread, asked] = await Promise.all([findThread(actor, ideaId), askedOf(actor, ideaId)]);
  if (asked.fields.length === 0) throw notFound();
  authorize(mayRetitle(actor, thread, asked.createdAt));
  return asked;
}

/** Other answers. What they were is kept. */
export async function changeAnswers(actor: Actor, ideaId: string, given: Answers): Promise<void> {
  const { fields, authorId } = await findAnswerable(actor, ideaId);
  const answers = soundAnswers(fields, given);
  const editor = actor as Person;
  await limit("reply", editor.customerId);
  await transact(async (tx) => {
    const [was] = await tx.execute<{ answers: Answers; title: string; tags: string[] }>(sql`
      select i.answers, t.title, coalesce((select array_agg(g.name order by g.slug) from thread_tags x
        join tags g on g.id = x.tag_id where x.thread_id = t.id), '{}') as tags
      from ideas i join threads t on t.id = i.thread_id where i.thread_id = ${ideaId} for update of i`);
    // Of fields that the board asks no more, what was said stays.
    const now = {
      ...was!.answers,
      ...Object.fromEntries(fields.map(({ id }) => [id, undefined])),
      ...answers,
    };
    await tx.execute(
      sql`update ideas set answers = ${JSON.stringify(now)}::text::jsonb where thread_id = ${ideaId}`,
    );
    await tx.insert(threadRevisions).values({
      threadId: ideaId,
      editorId: editor.customerId,
      title: was!.title,
      tags: was!.tags,
      answers: was!.answers,
    });
    if (authorId !== editor.customerId)
      await audit(tx, editor, {
        action: "idea.answers_changed",
        subjectType: "thread",
        subjectId: ideaId,
        data: { title: was!.title },
      });
    await record(
      tx,
      "thread.retitled",
      { threadId: ideaId, editorId: editor.customerId, title: was!.title },
      { actorId: editor.customerId, threadId: ideaId, roomVersion: await nextThreadVersion(tx, ideaId) },
    );
  });
}

type AskedThere = Asked & { createdAt: string; answerable: BoardField[] };

async function askedOf(actor: Actor, ideaId: string): Promise<AskedThere> {
  const [row] = await db.execute<AskedThere & Record<string, unknown>>(sql`
    select b.fields, ${fieldsAnswered(sql`ideas.answers`)} as answerable, ideas.answers, threads.author_id as "authorId", threads.title, threads.slug,
      threads.created_at as "createdAt"
    from ideas join threads on threads.id = ideas.thread_id join boards b on b.id = threads.board_id
    where threads.id = ${ideaId} and ${visibleThreads(actor)}`);
  if (!row) throw notFound();
  return row;
}
