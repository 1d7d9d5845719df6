import { Form, useNavigation } from "@remix-run/react";
import { longestDays, sanctionKinds, type Step } from "~/domain/moderation/sanctions";
import { useT } from "~/i18n/react";
import { RuleField } from "./rule-field";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { ShieldCheck } from "../ui/icons";
import { Section } from "../ui/page-header";
import { RadioCards } from "../ui/radio-cards";
import { TextArea, TextInput } from "../ui/text-input";

type Props = {
  suggested: Step;
  postId: string | null;
  values?: Record<string, string>;
  error: (field: string) => string | undefined;
  refusal?: string;
};

/** To warn, silence or suspend: the next step of the ladder is chosen beforehand, and may be changed. */
export function SanctionForm({ suggested, postId, values, error, refusal }: Props) {
  const t = useT();
  const busy = useNavigation().state === "submitting";
  return (
    <Section id="sanction" size="sm" title={t("moderating:sanction.title")}>
      <p className="mb-3 text-sm text-ink-soft">
        {t("moderating:sanction.suggested", {
          what: t(`moderating:sanction.step.${suggested.kind}`, { count: suggested.days ?? 0 }),
        })}
      </p>
      <Form method="post" className="flex flex-col gap-4">
        {refusal && <FormError title={refusal} />}
        {postId && <input type="hidden" name="postId" value={postId} />}
        <RadioCards
          name="kind"
          legend={t("moderating:sanction.kind")}
          columns={1}
          defaultValue={values?.kind ?? suggested.kind}
          options={sanctionKinds.map((value) => ({
            value,
            title: t(`moderating:sanction.kinds.${value}`),
            text: t(`moderating:sanction.kinds_text.${value}`),
          }))}
        />
        <Field
          label={t("moderating:sanction.days")}
          hint={t("moderating:sanction.days_hint")}
          error={error("days")}
        >
          <TextInput
            name="days"
            type="number"
            min={1}
            max={longestDays}
            defaultValue={values?.days ?? suggested.days ?? 3}
          />
        </Field>
        <RuleField error={error("rule")} defaultValue={values?.rule ?? "abuse"} />
        <Field
          label={t("moderating:sanction.message")}
          hint={t("moderating:sanction.message_hint")}
          error={error("message")}
        >
          <TextArea
            name="message"
            rows={5}
            required
            minLength={10}
            maxLength={2_000}
            defaultValue={values?.message}
          />
        </Field>
        <Button type="submit" tone="danger" icon={ShieldCheck} busy={busy} className="self-start">
          {t("moderating:sanction.send")}
        </Button>
      </Form>
    </Section>
  );
}
