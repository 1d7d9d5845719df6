import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { findThread } from "~/domain/community/finding.server";
import type { Place } from "~/domain/community/policy";
import { seesChallenge } from "~/domain/ideas/challenges/finding.server";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { isId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";
import type { Room } from "./messages";
import type { ThreadNow } from "./views.server";

/** The version at which this actor may join the room; null where it does not exist for him. The policies of the pages decide. */
export async function joinableAt(actor: Actor, room: unknown): Promise<number | null> {
  if (typeof room !== "string" || room.length > 80) return null;
  if (room === "desk") return actor.role === "agent" || actor.role === "admin" ? 0 : null;
  // It says no more than that some challenge is another: which, each reads by his own rights.
  if (room === "challenges") return 0;
  const [kind, id] = room.split(":");
  if (kind === "list") return listRooms(actor).includes(room) ? 0 : null;
  if (!isId(id)) return null;
  if (kind === "thread") {
    return findThread(actor, id).then(
      (thread) => thread.version,
      (error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      },
    );
  }
  if (kind === "case") return caseVersion(actor, id);
  if (kind === "challenge") return (await seesChallenge(actor, id)) ? 0 : null;
  return null;
}

/** The room's version as it is now, for one who may be in it. */
export async function versionNow(room: Room): Promise<number> {
  const [kind, id] = room.split(":");
  if (kind !== "thread" && kind !== "case") return 0;
  const [row] = await db.execute<{ version: string }>(
    sql`select version from ${sql.identifier(`${kind}s`)} where id = ${id}`,
  );
  return Number(row?.version ?? 0);
}

async function caseVersion(actor: Actor, id: string): Promise<number | null> {
  if (!isSignedIn(actor)) return null;
  const desk = actor.role === "agent" || actor.role === "admin";
  const [row] = await db.execute<{ version: string }>(sql`
    select version from cases where id = ${id} and (${desk} or customer_id = ${actor.customerId})`);
  return row ? Number(row.version) : null;
}

/** The list rooms that an actor hears: one for each audience that he belongs to. */
export function listRooms(actor: Actor): string[] {
  if (!isSignedIn(actor)) return ["list:public"];
  const rooms = ["list:public", "list:members"];
  if (actor.accountId) rooms.push(`list:account-${actor.accountId}`);
  rooms.push(...actor.segmentIds.map((id) => `list:segment-${id}`));
  if (isStaff(actor)) rooms.push("list:staff");
  return rooms;
}

/** The one list room whose people may all see this thread; where no such room is known, staff's. */
export function listRoomOf({
  private: personal,
  hidden,
  deleted,
  place,
}: Pick<ThreadNow, "private" | "hidden" | "deleted" | "place">): string {
  if (personal || hidden || deleted || place?.oneWay) return "list:staff";
  if (!place) return "list:public";
  const own = roomOf(place);
  const above = place.parent ? roomOf(place.parent) : "list:public";
  if (above === "list:public" || above === own) return own;
  if (own === "list:public") return above;
  // All people of an account or a segment who have a login are members.
  if (above === "list:members" && own !== "list:staff") return own;
  return own === "list:members" ? above : "list:staff";
}

/** The list room of a board's or category's own audience. */
export function roomOf({ audience, accountId, segmentId }: NonNullable<Place["parent"]>): string {
  if (audience === "account") return accountId ? `list:account-${accountId}` : "list:staff";
  if (audience === "segment") return segmentId ? `list:segment-${segmentId}` : "list:staff";
  return `list:${audience}`;
}
