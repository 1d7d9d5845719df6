import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { ideaStatuses, noteLimits } from "~/domain/ideas/idea";
import type { Owner } from "~/domain/ideas/owning.server";
import type { RefusedIdea } from "~/domain/ideas/triage-titles.server";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { toPublicId } from "~/platform/ids";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Modal } from "../ui/modal";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-input";
import { useToast } from "../ui/toast";
import { RefusedIdeas } from "./many-outcome";
import type { Selection } from "./use-selection";

type Done = { batchId?: string; before?: string; changed: number; refused: RefusedIdea[] };
type Answer = { done: Done } | FormProblem;

const steps = ideaStatuses.filter((status) => status !== "new" && status !== "merged");

/** One deed for all that are chosen: a decision with one note, of which each person hears once, or an owner. */
export function TriageMany({
  selection,
  owners,
  back,
}: {
  selection: Selection;
  owners: Owner[];
  back: string;
}) {
  const t = useT();
  const toast = useToast();
  const status = useFetcher<Answer>();
  const owner = useFetcher<Answer>();
  const undo = useFetcher();
  const [deciding, setDeciding] = useState(false);
  const [refused, setRefused] = useState<RefusedIdea[]>([]);
  const { chosen, clear } = selection;
  const seen = useRef<unknown>(null);

  useEffect(() => {
    for (const [fetcher, kind] of [
      [status, "decided"],
      [owner, "given"],
    ] as const) {
      const answer = fetcher.data;
      if (fetcher.state !== "idle" || !answer || !("done" in answer) || seen.current === answer) continue;
      seen.current = answer;
      const { changed, refused: left, batchId, before } = answer.done;
      setDeciding(false);
      setRefused(left);
      clear();
      const takeBack = () =>
        batchId
          ? undo.submit(
              { what: "batch", back },
              { method: "post", action: `/desk/decisions/${toPublicId(batchId)}/undo` },
            )
          : undo.submit(
              { before: before!, back },
              { method: "post", action: "/desk/triage/many/owner/undo" },
            );
      toast({
        message: t(`triaging:many.${kind}`, { count: changed }),
        tone: changed > 0 ? "moss" : "lingonberry",
        action: changed > 0 ? { label: t("common:action.undo"), onPress: takeBack } : undefined,
      });
    }
  }, [status, owner, clear, toast, t, undo, back]);

  const about = (
    <>
      <input type="hidden" name="back" value={back} />
      {chosen.map((id) => (
        <input key={id} type="hidden" name={`idea.${id}`} value="on" />
      ))}
    </>
  );
  const problem = status.data && "errors" in status.data ? status.data : null;
  return (
    <>
      {refused.length > 0 && (
        <div role="alert" className="mb-3 rounded-md border border-lingonberry-line bg-lingonberry-soft p-3">
          <RefusedIdeas refused={refused} />
        </div>
      )}
      {chosen.length > 0 && (
        <div
          role="region"
          aria-label={t("triaging:many.label")}
          className="motion-rise fixed inset-x-4 bottom-16 z-40 mx-auto flex w-fit max-w-[calc(100vw-2rem)] flex-wrap items-center gap-2 rounded-lg border border-line bg-raised p-2 pl-4 shadow-float md:bottom-6"
        >
          <p role="status" className="mr-2 text-sm font-semibold tabular-nums">
            {t("triaging:many.chosen", { count: chosen.length })}
          </p>
          <Button size="sm" tone="primary" type="button" onClick={() => setDeciding(true)}>
            {t("triaging:many.decide")}
          </Button>
          <owner.Form
            method="post"
            action="/desk/triage/many/owner"
            onChange={(event) => owner.submit(event.currentTarget)}
          >
            {about}
            <OwnerSelect owners={owners} first={t("triaging:many.give")} />
          </owner.Form>
          <Button size="sm" tone="plain" type="button" onClick={clear}>
            {t("triaging:many.clear")}
          </Button>
        </div>
      )}
      {deciding && (
        <Modal
          title={t("triaging:many.title", { count: chosen.length })}
          closeLabel={t("common:action.close")}
          onClose={() => setDeciding(false)}
        >
          <status.Form method="post" action="/desk/triage/many/status">
            {about}
            <ManyFields problem={problem} busy={status.state !== "idle"} />
          </status.Form>
        </Modal>
      )}
    </>
  );
}

function OwnerSelect({ owners, first }: { owners: Owner[]; first: string }) {
  const t = useT();
  return (
    <Select compact name="owner" aria-label={first} defaultValue="-">
      <option value="-" disabled>
        {first}
      </option>
      <option value="">{t("triaging:filter.nobody")}</option>
      {owners.map(({ customerId, displayName }) => (
        <option key={customerId} value={customerId}>
          {displayName}
        </option>
      ))}
    </Select>
  );
}

function ManyFields({ problem, busy }: { problem: FormProblem | null; busy?: boolean }) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  return (
    <div className="flex max-w-xl flex-col gap-4">
      {(refusal ?? error("ids")) && <FormError title={(refusal ?? error("ids"))!} />}
      <Field label={t("triage:new_status")} error={error("status")}>
        <Select name="status" defaultValue={problem?.values.status} className="max-w-64">
          {steps.map((step) => (
            <option key={step} value={step}>
              {t(`community:idea_status.${step}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("triage:note")}
        hint={`${t("triaging:many.note_hint")} ${t("triage:note_optional")}`}
        error={error("note")}
      >
        <TextArea name="note" rows={3} maxLength={noteLimits.max} defaultValue={problem?.values.note} />
      </Field>
      <Button tone="primary" busy={busy} className="self-start">
        {t("triage:submit")}
      </Button>
    </div>
  );
}

/** The same without JavaScript, at the foot of the list: the ticked boxes belong to this form. */
export function ManyWithoutScript({ back }: { back: string }) {
  const t = useT();
  return (
    <noscript>
      <form
        id="many"
        method="post"
        action="/desk/triage/many/status"
        className="mt-6 max-w-xl rounded-md border border-line bg-card p-4"
      >
        <h2 className="mb-3 font-semibold">{t("triaging:many.label")}</h2>
        <input type="hidden" name="back" value={back} />
        <ManyFields problem={null} />
      </form>
    </noscript>
  );
}
