import { Form, useNavigation } from "@remix-run/react";
import type { DecisionAbout } from "~/domain/moderation/standing.server";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { TextArea } from "../ui/text-input";

type Props = {
  decision: Pick<DecisionAbout, "type" | "id">;
  text?: string;
  error?: string;
};

/** Asks for another pair of eyes: once for each decision. */
export function AppealForm({ decision, text, error }: Props) {
  const t = useT();
  const busy = useNavigation().state === "submitting";
  return (
    <Form
      method="post"
      action="/me/standing/appeals"
      className="mt-5 flex flex-col gap-3 border-t border-line pt-4"
    >
      <input type="hidden" name="subjectType" value={decision.type} />
      <input type="hidden" name="subjectId" value={decision.id} />
      <Field label={t("standing:appeal.label")} hint={t("standing:appeal.hint")} error={error}>
        <TextArea name="text" rows={4} required minLength={10} maxLength={4_000} defaultValue={text} />
      </Field>
      <Button type="submit" className="self-start" busy={busy}>
        {t("standing:appeal.send")}
      </Button>
    </Form>
  );
}
