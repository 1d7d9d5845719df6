import { useRef } from "react";
import { tagLimits } from "~/domain/community/thread";
import type { Board } from "~/domain/ideas/browsing.server";
import { ideaStatuses, moveLimits, noteLimits } from "~/domain/ideas/idea";
import type { Owner } from "~/domain/ideas/owning.server";
import { useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { useErrorFocus } from "../ui/use-error-focus";

const steps = ideaStatuses.filter((status) => status !== "new" && status !== "merged");

type Props = {
  problem: FormProblem | null;
  busy?: boolean;
  /** Among the fields of other deeds, without JavaScript: nothing is required, and its buttons say where they send. */
  formAction?: string;
};

/** Fields that take the focus where they were refused. */
function useManyFields(problem: FormProblem | null) {
  const { error, refusal } = useProblem(problem);
  const box = useRef<HTMLDivElement>(null);
  useErrorFocus(box, problem);
  return { error, refusal, box };
}

const fields = "flex max-w-xl flex-col gap-4";

/** What is decided on several ideas. */
export function ManyDecision({ problem, busy }: Omit<Props, "formAction">) {
  const t = useT();
  const { error, refusal, box } = useManyFields(problem);
  return (
    <div ref={box} className={fields}>
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

/** The tag that several ideas get, or lose. */
export function ManyTag({
  known,
  problem,
  busy,
  formAction,
}: Props & { known: { slug: string; name: string }[] }) {
  const t = useT();
  const { error, refusal, box } = useManyFields(problem);
  return (
    <div ref={box} className={fields}>
      {(error("ids") ?? (error("tag") ? null : refusal)) && <FormError title={(error("ids") ?? refusal)!} />}
      <Field label={t("triaging:many.tags.tag")} hint={t("triaging:many.tags.hint")} error={error("tag")}>
        <TextInput
          name="tag"
          list="known-tags"
          required={!formAction}
          maxLength={tagLimits.max + 1}
          autoComplete="off"
          defaultValue={problem?.values.tag}
          className="max-w-72"
        />
      </Field>
      <datalist id="known-tags">
        {known.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" name="deed" value="add" formAction={formAction} busy={busy}>
          {t("triaging:many.tags.add")}
        </Button>
        <Button name="deed" value="remove" formAction={formAction} busy={busy}>
          {t("triaging:many.tags.remove")}
        </Button>
      </div>
    </div>
  );
}

/** The board that several ideas go to. */
export function ManyBoard({ boards, problem, busy, formAction }: Props & { boards: Board[] }) {
  const t = useT();
  const language = useLanguage();
  const { error, refusal, box } = useManyFields(problem);
  const wrong = error("ids") ?? (error("boardId") ? null : refusal);
  return (
    <div ref={box} className={fields}>
      {wrong && <FormError title={wrong} />}
      <Field label={t("moving:to")} error={error("boardId")}>
        <Select
          name="boardId"
          required={!formAction}
          defaultValue={problem?.values.boardId ?? ""}
          className="max-w-72"
        >
          <option value="" disabled={!formAction}>
            {t("moving:many.choose")}
          </option>
          {boards
            .filter(({ archived }) => !archived)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
        </Select>
      </Field>
      <Checkbox
        name="otherReaders"
        label={t("moving:other_readers")}
        hint={t("moving:many.other_readers_hint")}
        defaultChecked={problem?.values.otherReaders === "on"}
      />
      <Field
        label={t("moving:note")}
        hint={t("moving:many.note_hint")}
        optional={t("common:form.optional")}
        error={error("moveNote")}
      >
        <TextInput
          name="moveNote"
          maxLength={moveLimits.note}
          autoComplete="off"
          defaultValue={problem?.values.moveNote}
        />
      </Field>
      <Button tone="primary" formAction={formAction} busy={busy} className="self-start">
        {t("moving:many.submit")}
      </Button>
    </div>
  );
}

/** The colleague whom several ideas are given to. */
export function ManyOwner({ owners }: { owners: Owner[] }) {
  const t = useT();
  const first = t("triaging:many.give");
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
