import type { Tx } from "#db/client";
import { auditLog } from "#db/schema/moderation";
import type { Person } from "./actor";
import type { AuditAction } from "./audit";

interface Deed {
  action: AuditAction;
  subjectType:
    | "case"
    | "customer"
    | "account"
    | "post"
    | "thread"
    | "flag"
    | "sanction"
    | "submission"
    | "appeal"
    | "watched_word"
    | "setting"
    | "delivery"
    | "tag"
    | "category"
    | "board"
    | "idea_status"
    | "segment"
    | "release"
    | "challenge";
  subjectId: string;
  reason?: string;
  data?: Record<string, unknown>;
}

/** Writes what staff did into the transaction that does it. */
export async function audit(
  tx: Tx,
  actor: Pick<Person, "customerId">,
  { action, subjectType, subjectId, reason, data }: Deed,
): Promise<void> {
  await tx
    .insert(auditLog)
    .values({ actorId: actor.customerId, action, subjectType, subjectId, reason, data: data ?? {} });
}
