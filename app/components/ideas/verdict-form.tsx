import { Form, useNavigation } from "@remix-run/react";
import { verdictLimit, verdicts } from "~/domain/ideas/verdict";
import type { OwnVerdict } from "~/domain/ideas/verdicts.server";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { RadioCards } from "../ui/radio-cards";
import { TextArea } from "../ui/text-input";

type Props = { own: OwnVerdict; action: string; problem?: FormProblem };

/** Yes, partly or no, and a few words if one likes; they are the product team's to read unless their writer shows them. */
export function VerdictForm({ own, action, problem }: Props) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().formAction === action;
  const said = problem?.values;
  return (
    <Form method="post" action={action} className="flex flex-col gap-5" key={problem ? "again" : "first"}>
      {refusal && <FormError title={refusal} />}
      {error("verdict") && <FormError title={error("verdict")!} />}
      <RadioCards
        name="verdict"
        legend={t("telling:verdict.title")}
        hideLegend
        columns={3}
        defaultValue={said?.verdict ?? own.verdict ?? undefined}
        options={verdicts.map((one) => ({ value: one, title: t(`telling:verdict.${one}`) }))}
      />
      <Field label={t("telling:verdict.words")} hint={t("telling:verdict.words_hint")} error={error("words")}>
        <TextArea
          name="words"
          rows={3}
          maxLength={verdictLimit}
          defaultValue={said?.words ?? own.words ?? ""}
        />
      </Field>
      <Checkbox
        name="shown"
        label={t("telling:verdict.shown")}
        defaultChecked={said ? said.shown === "on" : own.wordsPublic}
      />
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {t("telling:verdict.send")}
        </Button>
      </div>
    </Form>
  );
}
