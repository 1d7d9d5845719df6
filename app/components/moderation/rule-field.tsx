import { flagReasons } from "~/domain/moderation/moderation";
import { useT } from "~/i18n/react";
import { Field } from "../ui/field";
import { Select } from "../ui/select";

/** Which of the community's rules is broken: one choice for who hides, decides a report, or sanctions. */
export function RuleField(props: { defaultValue?: string; error?: string; className?: string }) {
  const t = useT();
  return (
    <Field label={t("moderating:rule")} error={props.error} className={props.className}>
      <Select name="rule" defaultValue={props.defaultValue}>
        {flagReasons.map((rule) => (
          <option key={rule} value={rule}>
            {t(`moderation:reasons.${rule}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
