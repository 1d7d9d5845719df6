import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { nextStatuses, type IdeaStatus } from "~/domain/ideas/idea";
import { triageIdeaPath, type TriageStage } from "~/domain/ideas/triage";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { useToast } from "../ui/toast";

/** Cards that stand where they were put before the server has said so; one that is refused or left goes back. */
export function useCardMoves(loaded: BoardIdea[]) {
  const t = useT();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const looking = useFetcher({ key: "look" });
  const undoing = useFetcher({ key: "undo" });
  const [moved, setMoved] = useState<ReadonlyMap<string, TriageStage>>(new Map());
  const [deciding, setDeciding] = useState<{ idea: BoardIdea; to: IdeaStatus } | null>(null);
  const onward = useRef<string | null>(null);
  const here = () => location.pathname + location.search;

  const put = (id: string, stage: TriageStage | null) =>
    setMoved((before) => {
      const after = new Map(before);
      if (stage) after.set(id, stage);
      else after.delete(id);
      return after;
    });
  // What the page says counts once it says something new, but for the card that is being decided on.
  const standing = loaded.map(({ id, status, looked }) => `${id}${status}${looked}`).join();
  const held = useRef<string>(undefined);
  held.current = deciding?.idea.id;
  useEffect(() => {
    setMoved((before) => new Map([...before].filter(([id]) => id === held.current)));
  }, [standing]);

  // Whoever moved a card by the keyboard goes on from it, in the column where it is drawn now.
  useEffect(() => {
    if (!onward.current || deciding) return;
    const handle = `[data-idea="${onward.current}"] button[aria-roledescription]`;
    document.querySelector<HTMLElement>(handle)?.focus();
    onward.current = null;
  }, [moved, deciding]);

  function move(idea: BoardIdea, stage: TriageStage): void {
    if (stage === "inbox" || (stage === "new" && idea.status === "new")) {
      const undo = stage === "inbox";
      const send = (back: boolean) =>
        looking.submit(
          { back: here(), ...(back ? { undo: "1" } : {}) },
          { method: "post", action: `${triageIdeaPath(idea)}/look` },
        );
      put(idea.id, stage);
      onward.current = idea.id;
      send(undo);
      const message = t(undo ? "triaging:unlooked" : "triaging:looked");
      toast({
        message,
        tone: "moss",
        action: { label: t("common:action.undo"), onPress: () => send(!undo) },
      });
    } else if (nextStatuses(idea.status).includes(stage)) {
      put(idea.id, stage);
      setDeciding({ idea, to: stage });
    }
  }

  function decided({ changeId, status }: { changeId: string; status: IdeaStatus }): void {
    if (deciding) {
      put(deciding.idea.id, status);
      onward.current = deciding.idea.id;
    }
    setDeciding(null);
    const undo = () =>
      undoing.submit(
        { what: "one", back: here() },
        { method: "post", action: `/desk/decisions/${toPublicId(changeId)}/undo` },
      );
    toast({
      message: t("triage:done", { status: t(`community:idea_status.${status}`) }),
      tone: "moss",
      action: { label: t("common:action.undo"), onPress: undo },
    });
  }

  function cancel(): void {
    if (!deciding) return;
    put(deciding.idea.id, null);
    onward.current = deciding.idea.id;
    setDeciding(null);
    revalidate();
  }

  return { moved, deciding, move, decided, cancel };
}
