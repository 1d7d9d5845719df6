import { noteLimits, nextStatuses, type IdeaStatus } from "~/domain/ideas/idea";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-input";

type Props = {
  status: IdeaStatus;
  /** Where it is meant to go, where that is known. */
  to?: IdeaStatus;
  problem?: FormProblem | null;
  busy?: boolean;
};

/** Inside a form: where the idea goes from here, and why, for all to read. */
export function DecisionFields({ status, to, problem, busy }: Props) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const steps = nextStatuses(status);
  if (steps.length === 0) return <p className="text-sm text-ink-soft">{t("triage:no_steps")}</p>;
  return (
    <div className="flex max-w-xl flex-col gap-4">
      {refusal && <FormError title={refusal} />}
      <input type="hidden" name="from" value={status} />
      <Field label={t("triage:new_status")} error={error("status")}>
        <Select
          name="status"
          defaultValue={steps.find((step) => step === (problem?.values.status ?? to)) ?? steps[0]}
          className="max-w-64"
        >
          {steps.map((step) => (
            <option key={step} value={step}>
              {t(`community:idea_status.${step}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("triage:note")}
        hint={`${t("triage:note_hint")} ${t("triage:note_optional")}`}
        error={error("note")}
      >
        <TextArea name="note" rows={3} maxLength={noteLimits.max} defaultValue={problem?.values.note} />
      </Field>
      <div>
        <Button type="submit" tone="primary" busy={busy} disabled={busy}>
          {t("triage:submit")}
        </Button>
      </div>
    </div>
  );
}
