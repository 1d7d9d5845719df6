import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Actor, Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { mayTriage } from "./policy";
import { keptSearch, readView } from "./triage";

export type SavedView = {
  id: string;
  name: string;
  search: string;
  shared: boolean;
  mine: boolean;
  by: string;
};

/** One's own views and those that colleagues share. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  authorize(mayTriage(actor));
  return db.execute<SavedView>(sql`
    select v.id, v.name, v.query as search, v.shared, v.owner_id = ${actor.customerId} as mine, o.display_name as by
    from triage_views v join customers o on o.id = v.owner_id
    where v.removed_at is null and (v.owner_id = ${actor.customerId} or v.shared)
    order by v.owner_id <> ${actor.customerId}, v.created_at, v.id limit 40`);
}

/**
 * Keeps what an address asks for under a name; under a name that one has already, it takes the place of that. `id`: of a
 * view of one's own, which gets this name, and is shared or is not.
 */
export async function saveView(
  actor: Actor,
  { id, name, search, shared }: { id?: string; name: string; search: string; shared: boolean },
): Promise<{ search: string }> {
  authorize(mayTriage(actor));
  const query = keptSearch(readView(new URLSearchParams(search)));
  if (id) await rename(actor as Person, id, name, shared);
  else
    await db.execute(sql`
    insert into triage_views (id, owner_id, name, shared, query)
    values (${newId()}, ${(actor as Person).customerId}, ${name}, ${shared}, ${query})
    on conflict (owner_id, name) do update set shared = excluded.shared, query = excluded.query, removed_at = null`);
  return { search: query };
}

async function rename({ customerId }: Person, id: string, name: string, shared: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const namesakes = await tx.execute<{ removed: boolean }>(sql`
      select removed_at is not null as removed from triage_views
      where owner_id = ${customerId} and name = ${name} and id <> ${id} for update`);
    if (namesakes.some(({ removed }) => !removed))
      throw new Refusal("triaging:refusal.view_name_taken", 409, {}, "name");
    // One that was removed gives its name up.
    await tx.execute(
      sql`delete from triage_views where owner_id = ${customerId} and name = ${name} and id <> ${id}`,
    );
    const changed = await tx.execute(sql`
      update triage_views set name = ${name}, shared = ${shared}
      where id = ${id} and owner_id = ${customerId} and removed_at is null returning 1`);
    if (changed.length === 0) throw notFound();
  });
}

/** Takes a view of one's own away, or brings it back. */
export async function setViewRemoved(actor: Actor, id: string, removed: boolean): Promise<void> {
  authorize(mayTriage(actor));
  const changed = await db.execute(sql`
    update triage_views set removed_at = ${removed ? sql`now()` : sql`null`}
    where id = ${id} and owner_id = ${actor.customerId} returning 1`);
  if (changed.length === 0) throw notFound();
}
