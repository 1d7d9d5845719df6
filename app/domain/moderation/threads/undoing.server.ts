import { transact } from "~/events/record.server";
import type { Actor, Person } from "~/platform/actor";
import { authorize } from "~/platform/refusal";
import { mayModerate } from "../policy";
import { unmerge } from "./merging.server";
import { unmove } from "./moving.server";
import { lockOperation, markUndone, type Operation } from "./operations.server";
import { unsplit } from "./splitting.server";

/** Takes a move, split or merge back, whoever made it: the last one first. */
export async function undoOperation(actor: Actor, operationId: string, reason?: string): Promise<Operation> {
  authorize(mayModerate(actor));
  const staff = actor as Person;
  return transact(async (tx) => {
    const operation = await lockOperation(tx, operationId);
    if (operation.kind === "merge") await unmerge(tx, operation);
    else if (operation.kind === "split") await unsplit(tx, staff, operation);
    else await unmove(tx, operation);
    await markUndone(tx, staff, operation, reason);
    return operation;
  });
}
