import { Form, useNavigation } from "@remix-run/react";
import { reasonLimits } from "~/domain/rewards/giving";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { TextArea, TextInput } from "../ui/text-input";

/** Points more or fewer, and why; for those who run the community. */
export function PointsForm({
  submissionId,
  problem,
}: {
  submissionId: string;
  problem: FormProblem | undefined;
}) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" className="flex flex-col gap-6">
      {refusal && <FormError title={refusal} />}
      <input type="hidden" name="submissionId" value={submissionId} />
      <Field label={t("giving:amount")} hint={t("giving:amount_hint")} error={error("amount")}>
        <TextInput
          name="amount"
          required
          pattern="[+\-]?[0-9]{1,4}"
          maxLength={5}
          autoComplete="off"
          defaultValue={problem?.values.amount}
          className="max-w-32 tabular-nums"
        />
      </Field>
      <Field label={t("giving:reason")} error={error("reason")}>
        <TextArea
          name="reason"
          rows={3}
          required
          minLength={reasonLimits.min}
          maxLength={reasonLimits.max}
          defaultValue={problem?.values.reason}
        />
      </Field>
      <Button type="submit" tone="primary" busy={busy} className="self-start">
        {t("giving:points_send")}
      </Button>
    </Form>
  );
}
