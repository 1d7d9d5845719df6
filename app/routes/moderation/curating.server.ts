import { data, redirect } from "@remix-run/node";
import { threadPath } from "~/domain/community/addresses";
import { findThread, type FoundThread } from "~/domain/community/finding.server";
import { mayModerate } from "~/domain/moderation/policy";
import type { Actor } from "~/platform/actor";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";

/** What a script is told after a deed: the words, where to go, and by which form it is taken back. */
export interface DeedDone {
  done: string;
  to: string | null;
  undo: { action: string; fields: Record<string, string> };
}

/** A browser without JavaScript goes on to where the deed led; a script shows it with an undo. */
export function afterDeed(request: Request, deed: DeedDone, path: string) {
  if (request.headers.get("accept")?.includes("text/html")) throw redirect(path, 303);
  return data(deed);
}

export function undoOf(threadId: string, operationId: string): DeedDone["undo"] {
  return {
    action: `/threads/${toPublicId(threadId)}/operations/${toPublicId(operationId)}/undo`,
    fields: {},
  };
}

/** A thread for its moderator, with where it stands. */
export async function curated(actor: Actor, id: string): Promise<{ thread: FoundThread; path: string }> {
  authorize(mayModerate(actor));
  const thread = await findThread(actor, id);
  return { thread, path: threadPath(thread) };
}
