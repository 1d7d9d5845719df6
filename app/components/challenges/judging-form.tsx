import { Form, useNavigation } from "@remix-run/react";
import { commentLength, scoreRange, type Criterion } from "~/domain/ideas/challenges/challenge";
import type { ToJudge } from "~/domain/ideas/challenges/judging.server";
import { useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { TextArea } from "../ui/text-input";
import { useKeptScores } from "./use-kept-scores";

type Props = {
  entry: ToJudge;
  criteria: Criterion[];
  disabled: boolean;
  /** The address that keeps what is scored so far. */
  keepAt: string;
  problem?: FormProblem;
};

/** A judge's scores of one entry: a row of five for each criterion, where a digit scores the row that one is on. */
export function JudgingForm({ entry, criteria, disabled, keepAt, problem }: Props) {
  const t = useT();
  const { refusal } = useProblem(problem);
  const busy = useNavigation().state !== "idle";
  const given = (id: string) => Number(problem?.values[id] ?? entry.scores[id]);
  const kept = useKeptScores(keepAt);
  return (
    <Form
      method="post"
      onChange={(event) => kept.changed(event.currentTarget)}
      className="mt-6 flex flex-col gap-5"
    >
      {refusal && <FormError title={refusal} />}
      <input type="hidden" name="ideaId" value={entry.id} />
      {criteria.map((criterion) => (
        <ScoreRow key={criterion.id} criterion={criterion} given={given(criterion.id)} disabled={disabled} />
      ))}
      <Field label={t("challenges:judge.comment")}>
        <TextArea
          name="comment"
          rows={3}
          maxLength={commentLength}
          disabled={disabled}
          defaultValue={problem?.values.comment ?? entry.comment ?? ""}
        />
      </Field>
      {!disabled && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" tone="primary" busy={busy} disabled={busy}>
            {t("challenges:judge.save")}
          </Button>
          <p role="status" className="text-sm text-ink-faint">
            {kept.state !== "idle" && t(`challenges:judge.${kept.state}`)}
          </p>
        </div>
      )}
    </Form>
  );
}

function ScoreRow({
  criterion,
  given,
  disabled,
}: {
  criterion: Criterion;
  given: number;
  disabled: boolean;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    // The digits are pressed while one of the radio buttons has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      disabled={disabled}
      className="min-w-0"
      onKeyDown={(event) => {
        const pressed = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
        if (!pressed || event.ctrlKey || event.metaKey || event.altKey) return;
        pressed.focus();
        pressed.click();
      }}
    >
      <legend className="mb-1.5 font-semibold">
        {criterion.name[language]}
        {criterion.weight > 1 && (
          <span className="ml-2 text-sm font-normal text-ink-faint">
            {t("challenges:judge.weight", { weight: String(criterion.weight) })}
          </span>
        )}
      </legend>
      {/* On a phone the ends of the scale stand below it. */}
      <div className="grid w-fit grid-cols-[repeat(5,auto)] items-center gap-x-2 gap-y-1 sm:flex">
        <span aria-hidden className="col-span-2 text-sm text-ink-faint max-sm:order-1">
          {t("challenges:judge.poor")}
        </span>
        {scoreRange.map((score) => (
          <label
            key={score}
            className="grid size-11 cursor-pointer place-items-center rounded-md border border-line bg-card font-semibold tabular-nums transition-colors hover:border-line-strong has-checked:border-spruce has-checked:bg-spruce has-checked:text-spruce-on has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-spruce"
          >
            <input
              type="radio"
              name={criterion.id}
              value={score}
              defaultChecked={given === score}
              required
              className="sr-only"
            />
            {score}
          </label>
        ))}
        <span aria-hidden className="col-span-3 text-right text-sm text-ink-faint max-sm:order-1">
          {t("challenges:judge.fine")}
        </span>
      </div>
    </fieldset>
  );
}
