import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { segments } from "#db/schema/customers";
import { sqlState, transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { audit } from "~/platform/audit.server";
import { newId } from "~/platform/ids";
import { authorize, notFound, Refusal } from "~/platform/refusal";
import { customersAndAccounts, isOfRule, workOutMembers } from "./membership.server";
import { mayArrangeSegments } from "./policy";
import type { SegmentRule } from "./rule";

export type SegmentLine = { id: string; name: string; rule: SegmentRule; members: number; places: number };

const line = sql`select jsonb_build_object('id', s.id, 'name', s.name, 'rule', s.rule,
  'members', (select count(*) from segment_members m where m.segment_id = s.id),
  'places', (select count(*) from categories k where k.segment_id = s.id)) as line from segments s`;

export async function listSegments(actor: Actor): Promise<SegmentLine[]> {
  authorize(mayArrangeSegments(actor));
  const rows = await db.execute<{ line: SegmentLine }>(sql`${line} order by s.name limit 200`);
  return rows.map((row) => row.line);
}

export async function findSegment(actor: Actor, id: string): Promise<SegmentLine> {
  authorize(mayArrangeSegments(actor));
  const [row] = await db.execute<{ line: SegmentLine }>(sql`${line} where s.id = ${id}`);
  if (!row) throw notFound();
  return row.line;
}

export interface SegmentPreview {
  count: number;
  people: { id: string; name: string; company: string | null }[];
}

/** Who a rule names at this moment: how many, and the first of them. */
export async function previewRule(actor: Actor, rule: SegmentRule): Promise<SegmentPreview> {
  authorize(mayArrangeSegments(actor));
  const [row] = await db.execute<{ preview: SegmentPreview }>(sql`
    with of_rule as (select c.id, c.display_name, a.name as company from ${customersAndAccounts} where ${isOfRule(rule)})
    select jsonb_build_object('count', (select count(*) from of_rule), 'people', coalesce((select jsonb_agg(
      jsonb_build_object('id', id, 'name', display_name, 'company', company)) from (
        select * from of_rule order by display_name, id limit 10) first), '[]')) as preview`);
  return row!.preview;
}

/** Makes a segment, or changes the one with this id, and who is in it along with it. Returns its id. */
export async function arrangeSegment(
  actor: Actor,
  id: string | null,
  { name, rule }: { name: string; rule: SegmentRule },
): Promise<string> {
  authorize(mayArrangeSegments(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const segmentId = id ?? newId();
    let before: { name: string; rule: unknown } | undefined;
    if (id) {
      const was = { name: segments.name, rule: segments.rule };
      [before] = await tx.select(was).from(segments).where(eq(segments.id, id)).for("no key update");
      if (!before) throw notFound();
      await tx.update(segments).set({ name, rule }).where(eq(segments.id, id));
    } else {
      await tx.insert(segments).values({ id: segmentId, name, rule, createdById: staff.customerId });
    }
    await workOutMembers(tx, segmentId, rule);
    await audit(tx, staff, {
      action: id ? "segment.changed" : "segment.created",
      subjectType: "segment",
      subjectId: segmentId,
      data: { name, rule, before },
    });
    return segmentId;
  }).catch((error: unknown) => {
    throw sqlState(error) === "23505" ? new Refusal("places:refusal.segment_named", 422, {}, "name") : error;
  });
}

/** Removes a segment that no place is for. */
export async function removeSegment(actor: Actor, id: string): Promise<void> {
  authorize(mayArrangeSegments(actor));
  await transact(async (tx) => {
    const [gone] = await tx.delete(segments).where(eq(segments.id, id)).returning();
    if (!gone) throw notFound();
    await audit(tx, actor as Person, {
      action: "segment.deleted",
      subjectType: "segment",
      subjectId: id,
      data: { name: gone.name, rule: gone.rule },
    });
  }).catch((error: unknown) => {
    throw sqlState(error) === "23503" ? new Refusal("places:refusal.segment_used", 409) : error;
  });
}
