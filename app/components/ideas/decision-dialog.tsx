import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ideaStatuses, type IdeaStatus } from "~/domain/ideas/idea";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { triageIdeaPath } from "~/domain/ideas/triage";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { Modal } from "../ui/modal";
import { DecisionFields } from "./decision-form";

type Props = {
  idea: BoardIdea;
  to: IdeaStatus;
  onDone: (decided: { changeId: string; status: IdeaStatus }) => void;
  onCancel: () => void;
};

type Answer = { done: { changeId: string; status: IdeaStatus } } | FormProblem;

/** Asks for the reason once a card has been put into another column. A refusal leaves the words where they were typed. */
export function DecisionDialog({ idea, to, onDone, onCancel }: Props) {
  const t = useT();
  const fetcher = useFetcher<Answer>();
  const done = fetcher.data && "done" in fetcher.data ? fetcher.data.done : null;
  const problem = fetcher.data && "errors" in fetcher.data ? fetcher.data : null;
  const told = problem?.refusal?.params?.status;
  const from = ideaStatuses.find((status) => status === told) ?? idea.status;
  const tell = useRef(onDone);
  tell.current = onDone;
  useEffect(() => {
    if (done) tell.current(done);
  }, [done]);
  return (
    <Modal
      title={t("triaging:decide", { title: idea.title })}
      closeLabel={t("common:action.close")}
      onClose={onCancel}
    >
      <fetcher.Form method="post" action={`${triageIdeaPath(idea)}/status`}>
        <input type="hidden" name="stay" value="1" />
        <DecisionFields status={from} to={to} problem={problem} busy={fetcher.state !== "idle"} />
      </fetcher.Form>
    </Modal>
  );
}
