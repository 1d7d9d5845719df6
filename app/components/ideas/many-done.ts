import type { RefusedIdea } from "~/domain/ideas/triage-titles.server";
import type { Language } from "~/i18n/languages";
import type { Translate } from "~/i18n/translate";
import { toPublicId } from "~/platform/ids";

type Tagged = { tag: string; deed: "add" | "remove"; ids: string[] };

/** What came of a deed on several ideas: of a decision, of a gift to a colleague, of a tag, of a move. */
export type Done = {
  batchId?: string;
  before?: string;
  given?: boolean;
  tagged?: Tagged;
  moved?: { batchId: string; board: { en: string; fi: string } };
  changed: number;
  refused: RefusedIdea[];
};

export function outcome(t: Translate, done: Done, language: Language): string {
  const { batchId, given, tagged, moved, changed: count } = done;
  if (tagged) return t(`triaging:many.tags.${tagged.deed}_done`, { count, tag: tagged.tag });
  if (moved) return t("moving:many.done", { count, board: moved.board[language] });
  if (batchId) return t("triaging:many.decided", { count });
  return t(`triaging:many.${given ? "given" : "freed"}`, { count });
}

/** Each deed is taken back by its own way: the batch of a decision or a move, whose each was, the opposite of a tag. */
export function takingBack(
  { batchId, before, tagged, moved }: Done,
  back: string,
): [Record<string, string>, { method: "post"; action: string }] {
  const to = (action: string) => ({ method: "post" as const, action });
  if (moved) return [{ what: "batch", back }, to(`/desk/moves/${toPublicId(moved.batchId)}/undo`)];
  if (batchId) return [{ what: "batch", back }, to(`/desk/decisions/${toPublicId(batchId)}/undo`)];
  if (!tagged) return [{ before: before!, back }, to("/desk/triage/many/owner/undo")];
  const ideas = Object.fromEntries(tagged.ids.map((id) => [`idea.${id}`, "on"]));
  const deed = tagged.deed === "add" ? "remove" : "add";
  return [{ back, tag: tagged.tag, deed, ...ideas }, to("/desk/triage/many/tags")];
}
