import { sql } from "drizzle-orm";
import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { authorize } from "~/platform/refusal";
import { findIdea } from "./finding.server";
import { noteLook } from "./looking.server";
import { mayTriage } from "./policy";

export interface TrackerLink {
  url: string;
  label: string;
}

/** Says where the work on an idea is followed; null: nowhere any more. */
export async function linkToTracker(actor: Actor, id: string, link: TrackerLink | null): Promise<void> {
  authorize(mayTriage(actor));
  const staff = actor as Person;
  await transact(async (tx) => {
    await tx.execute(sql`select 1 from ideas where thread_id = ${id} for update`);
    await findIdea(actor, id, tx);
    const [before] = await tx.execute<{ url: string; label: string }>(
      sql`select url, label from idea_tracker_links where idea_id = ${id}`,
    );
    if (link)
      await tx.execute(sql`
        insert into idea_tracker_links (idea_id, url, label, linked_by_id)
        values (${id}, ${link.url}, ${link.label}, ${staff.customerId})
        on conflict (idea_id) do update set url = excluded.url, label = excluded.label,
          linked_by_id = excluded.linked_by_id, linked_at = now()`);
    else await tx.execute(sql`delete from idea_tracker_links where idea_id = ${id}`);
    await noteLook(tx, id, staff);
    await audit(tx, staff, {
      action: "idea.tracked",
      subjectType: "thread",
      subjectId: id,
      data: { url: link?.url ?? null, label: link?.label ?? null, before: before ?? null },
    });
  });
}
