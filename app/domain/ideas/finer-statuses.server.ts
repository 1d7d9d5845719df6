import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { ideaStatuses } from "#db/schema/ideas";
import { nextThreadVersion, record, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import type { FinerStatus, FinerStatusFields } from "./idea";
import { mayTriage } from "./policy";

/** The house's own statuses, those in use and those that are retired, in the order of the road. */
export async function listFinerStatuses(actor: Actor): Promise<(FinerStatus & { ideas: number })[]> {
  authorize(mayTriage(actor));
  return db.execute<FinerStatus & { ideas: number } & Record<string, unknown>>(sql`
    select s.id, s.within, s.label, s.internal, s.retired_at is not null as retired,
      (select count(*)::int from ideas i where i.status_id = s.id) as ideas
    from idea_statuses s
    order by array_position(array['new','under_review','planned','in_progress','shipped','declined'], s.within), s.position, s.id`);
}

/** What an idea's status may be called more exactly, and what it is called now. */
export async function finerStatusesOf(
  actor: Actor,
  ideaId: string,
): Promise<{ now: string | null; choices: FinerStatus[] }> {
  authorize(mayTriage(actor));
  const [row] = await db.execute<{ now: string | null; choices: FinerStatus[] | null }>(sql`
    select i.status_id as now, (select jsonb_agg(jsonb_build_object('id', s.id, 'within', s.within, 'label', s.label,
        'internal', s.internal, 'retired', false) order by s.position)
      from idea_statuses s where s.within = i.status and (s.retired_at is null or s.id = i.status_id)) as choices
    from ideas i where i.thread_id = ${ideaId}`);
  return { now: row?.now ?? null, choices: row?.choices ?? [] };
}

/** Adds a status within one of the fixed ones. Returns its id. */
export async function addFinerStatus(actor: Actor, fields: FinerStatusFields): Promise<string> {
  authorize(mayTriage(actor));
  const id = newId();
  await transact(async (tx) => {
    await tx.insert(ideaStatuses).values({
      id,
      ...fields,
      position: sql`(select coalesce(max(position), -1) + 1 from idea_statuses)`,
    });
    await audit(tx, actor as Person, {
      action: "idea_status.added",
      subjectType: "idea_status",
      subjectId: id,
      data: { name: fields.label.en, within: fields.within, internal: fields.internal },
    });
  });
  return id;
}

/**
 * Gives one other words, or retires it, or takes it up again. What it is within stays, and so does for whom it is: ideas
 * that have it would become something else, and what was said inside the house would stand outside. One that ideas have
 * is retired by saying what they are called from then on: `to` is another within the same, or null for nothing more exact.
 */
export async function changeFinerStatus(
  actor: Actor,
  id: string,
  { label, retired, to }: { label: FinerStatus["label"]; retired: boolean; to?: string | null },
): Promise<void> {
  authorize(mayTriage(actor));
  await transact(async (tx) => {
    const [row] = await tx
      .update(ideaStatuses)
      .set({ label, retiredAt: retired ? sql`coalesce(retired_at, now())` : null })
      .where(eq(ideaStatuses.id, id))
      .returning();
    if (!row) throw notFound();
    const moved = retired ? await emptied(tx, row, to) : 0;
    await audit(tx, actor as Person, {
      action: "idea_status.changed",
      subjectType: "idea_status",
      subjectId: id,
      data: { name: label.en, retired, moved },
    });
    // Its words stand in lists and on pages.
    if (!row.internal)
      await record(tx, "idea.statuses_changed", {}, { actorId: (actor as Person).customerId });
  });
}

/** Its ideas go where it was said that they go. Returns how many. */
async function emptied(
  tx: Tx,
  from: { id: string; within: string },
  to: string | null | undefined,
): Promise<number> {
  const [has] = await tx.execute<{ ideas: number }>(
    sql`select count(*)::int as ideas from ideas where status_id = ${from.id}`,
  );
  // A decision that is undone yet leads to where its idea would have gone.
  await tx.execute(sql`
    update idea_status_changes set from_status_id = ${to ?? null}::uuid where from_status_id = ${from.id}`);
  if (has!.ideas === 0) return 0;
  if (to === undefined) throw new Refusal("boards:refusal.where_to", 422, { count: has!.ideas }, "to");
  if (to) {
    const [other] = await tx.execute(sql`
      select 1 from idea_statuses where id = ${to} and id <> ${from.id} and within = ${from.within} and retired_at is null
      for share`);
    if (!other) throw new Refusal("boards:refusal.other_within", 422, {}, "to");
  }
  await tx.execute(sql`update ideas set status_id = ${to}::uuid where status_id = ${from.id}`);
  return has!.ideas;
}

/** Says more exactly where an idea stands within its status; null says it no more. Nobody is told. */
export async function giveFinerStatus(actor: Actor, ideaId: string, id: string | null): Promise<void> {
  authorize(mayTriage(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    // The status before the idea, as where one is retired: it isn't given while its ideas go elsewhere.
    const [status] = id
      ? await tx.execute<{ label: FinerStatus["label"]; within: string }>(
          sql`select label, within from idea_statuses where id = ${id} and retired_at is null for share`,
        )
      : [];
    await tx.execute(sql`select 1 from ideas where thread_id = ${ideaId} for update`);
    const idea = await findIdea(actor, ideaId, tx);
    if (id && status?.within !== idea.status)
      throw new Refusal("boards:refusal.other_status", 409, {}, "finer");
    const [was] = await tx.execute<{ id: string | null }>(
      sql`select status_id as id from ideas where thread_id = ${ideaId}`,
    );
    await tx.execute(sql`update ideas set status_id = ${id}::uuid where thread_id = ${ideaId}`);
    await audit(tx, staff, {
      action: "idea_status.given",
      subjectType: "thread",
      subjectId: ideaId,
      data: { title: idea.title, name: status?.label.en ?? null, statusId: id, fromId: was!.id },
    });
    await record(
      tx,
      "thread.retitled",
      { threadId: ideaId, editorId: staff.customerId, title: idea.title },
      { actorId: staff.customerId, threadId: ideaId, roomVersion: await nextThreadVersion(tx, ideaId) },
    );
  });
}
