import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { TriageChoices } from "~/domain/ideas/triage-choices.server";
import type { RefusedIdea } from "~/domain/ideas/triage-titles.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Modal } from "../ui/modal";
import { useToast } from "../ui/toast";
import { outcome, takingBack, type Done } from "./many-done";
import { ManyBoard, ManyDecision, ManyOwner, ManyTag } from "./many-fields";
import { RefusedIdeas } from "./many-outcome";
import type { Selection } from "./use-selection";
import { useSentAtOnce } from "./use-sent-at-once";

type Answer = { done: Done } | FormProblem;

export type ManyChoices = Pick<TriageChoices, "owners" | "tags" | "boards">;

const problemOf = (answer: Answer | undefined) => (answer && "errors" in answer ? answer : null);

/** One deed for all that are chosen: a decision with one note, of which each person hears once, an owner, a tag, a board. */
export function TriageMany({
  selection,
  choices,
  back,
}: {
  selection: Selection;
  choices: ManyChoices;
  back: string;
}) {
  const t = useT();
  const format = useFormat();
  const status = useFetcher<Answer>();
  const owner = useFetcher<Answer>();
  const tags = useFetcher<Answer>();
  const board = useFetcher<Answer>();
  const [asking, setAsking] = useState<"decision" | "tag" | "board" | null>(null);
  const { chosen, clear, leave } = selection;
  const { waiting, onForm } = useSentAtOnce((form) => owner.submit(form));
  const refused = useOutcomes([status, owner, tags, board], selection, back, () => setAsking(null));

  const about = (
    <>
      <input type="hidden" name="back" value={back} />
      {selection.whole && <input type="hidden" name="within" value={selection.whole.search} />}
      {chosen.map((id) => (
        <input key={id} type="hidden" name={`idea.${id}`} value="on" />
      ))}
    </>
  );
  const unowned = useProblem(problemOf(owner.data));
  const wrong = unowned.refusal ?? unowned.error("ids") ?? unowned.error("owner");
  const count = chosen.length;
  const said = selection.whole
    ? t("triaging:many.whole_chosen", { number: format.number(count) })
    : t("triaging:many.chosen", { count });
  const dialog = { closeLabel: t("common:action.close"), onClose: () => setAsking(null) };
  return (
    <>
      {/* Stands there from the beginning: a status that comes with its words is not read out. */}
      <p role="status" className="sr-only">
        {count > 0 && said}
      </p>
      {refused.length > 0 && (
        <div role="alert" className="mb-3 rounded-md border border-lingonberry-line bg-lingonberry-soft p-3">
          <RefusedIdeas refused={refused} />
        </div>
      )}
      {count > 0 && (
        // Escape is the keyboard's way back to the list.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          role="region"
          aria-label={t("triaging:many.label")}
          data-many
          onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && selection.leave()}
          className="motion-rise fixed inset-x-4 bottom-16 z-40 mx-auto flex w-fit max-w-[calc(100vw-2rem)] flex-wrap items-center gap-2 rounded-lg border border-line bg-raised p-2 pl-4 shadow-float md:bottom-6"
        >
          <p className="mr-2 text-sm font-semibold tabular-nums">{said}</p>
          <Button size="sm" tone="primary" type="button" data-first onClick={() => setAsking("decision")}>
            {t("triaging:many.decide")}
          </Button>
          <owner.Form
            method="post"
            action="/desk/triage/many/owner"
            {...onForm}
            className="flex items-center gap-1"
          >
            {about}
            <ManyOwner owners={choices.owners} />
            {waiting && (
              <Button size="sm" busy={owner.state !== "idle"}>
                {t("triaging:give")}
              </Button>
            )}
          </owner.Form>
          <Button size="sm" type="button" onClick={() => setAsking("tag")}>
            {t("triaging:many.tags.button")}
          </Button>
          <Button size="sm" type="button" onClick={() => setAsking("board")}>
            {t("moving:many.button")}
          </Button>
          <Button
            size="sm"
            tone="plain"
            type="button"
            onClick={() => {
              leave();
              clear();
            }}
          >
            {t("triaging:many.clear")}
          </Button>
          {wrong && (
            <p role="alert" className="w-full text-sm font-medium text-lingonberry-ink">
              {wrong}
            </p>
          )}
        </div>
      )}
      {asking === "tag" && (
        <Modal title={t("triaging:many.tags.title", { count })} {...dialog}>
          <tags.Form method="post" action="/desk/triage/many/tags">
            {about}
            <ManyTag known={choices.tags} problem={problemOf(tags.data)} busy={tags.state !== "idle"} />
          </tags.Form>
        </Modal>
      )}
      {asking === "board" && (
        <Modal title={t("moving:many.title", { count })} {...dialog}>
          <board.Form method="post" action="/desk/triage/many/board">
            {about}
            <ManyBoard
              boards={choices.boards}
              problem={problemOf(board.data)}
              busy={board.state !== "idle"}
            />
          </board.Form>
        </Modal>
      )}
      {asking === "decision" && (
        <Modal title={t("triaging:many.title", { count })} {...dialog}>
          <status.Form method="post" action="/desk/triage/many/status">
            {about}
            <ManyDecision problem={problemOf(status.data)} busy={status.state !== "idle"} />
          </status.Form>
        </Modal>
      )}
    </>
  );
}

type Sent = { state: "idle" | "submitting" | "loading"; data?: Answer };

/** Says what came of each deed, once, with its undo. Answers the ideas that refused the last one. */
function useOutcomes(sent: Sent[], selection: Selection, back: string, onDone: () => void): RefusedIdea[] {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const undo = useFetcher();
  const [refused, setRefused] = useState<RefusedIdea[]>([]);
  const [deeds, setDeeds] = useState(0);
  const seen = useRef(new WeakSet<Answer>());
  const { clear, leave } = selection;

  useEffect(() => {
    for (const { state, data: answer } of sent) {
      if (state !== "idle" || !answer || !("done" in answer) || seen.current.has(answer)) continue;
      seen.current.add(answer);
      const { done } = answer;
      onDone();
      setRefused(done.refused);
      setDeeds((count) => count + 1);
      clear();
      toast({
        message: outcome(t, done, language),
        tone: done.changed > 0 ? "moss" : "lingonberry",
        action:
          done.changed > 0
            ? { label: t("common:action.undo"), onPress: () => undo.submit(...takingBack(done, back)) }
            : undefined,
      });
    }
  }, [...sent, clear, toast, t, language, undo, back]); // oxlint-disable-line react-hooks/exhaustive-deps -- each answer once

  // What had the focus is gone with what was chosen.
  useEffect(() => {
    if (deeds > 0) leave();
  }, [deeds]); // oxlint-disable-line react-hooks/exhaustive-deps -- once a deed
  return refused;
}
