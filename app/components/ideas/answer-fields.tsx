import { answerKey, answerLimits, type Answers, type BoardField } from "~/domain/ideas/answers";
import { useLanguage, useT } from "~/i18n/react";
import { Field } from "../ui/field";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";

type Props = {
  fields: BoardField[];
  answers: Answers;
  error: (name: string) => string | undefined;
  /** The form that they belong to, where they stand outside of it. */
  form?: string;
};

/** What a board asks besides: its own questions, in the visitor's language. */
export function AnswerFields({ fields, answers, error, form }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      {fields.map((field) => {
        const name = answerKey(field.id);
        const value = answers[field.id] ?? "";
        const label = field.label[language];
        const hint = [field.hint[language], field.staffOnly && t("writing:answers.staff_only_hint")]
          .filter(Boolean)
          .join(" ");
        const shared = { name, form, defaultValue: value, required: field.required };
        if (field.kind === "yes_no")
          return (
            <div key={field.id}>
              <RadioCards
                name={name}
                legend={label}
                form={form}
                defaultValue={value}
                options={(["yes", "no"] as const).map((each) => ({
                  value: each,
                  title: t(`ideas:answers.${each}`),
                }))}
              />
              {hint && <p className="mt-1 text-sm text-ink-faint">{hint}</p>}
              {error(name) && <p className="mt-1 text-sm font-medium text-lingonberry-ink">{error(name)}</p>}
            </div>
          );
        return (
          <Field
            key={field.id}
            id={name}
            label={label}
            hint={hint || undefined}
            error={error(name)}
            optional={field.required ? undefined : t("common:form.optional")}
          >
            {field.kind === "choice" ? (
              <Select {...shared}>
                <option value="">{t("common:form.chooseOne")}</option>
                {field.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label[language]}
                  </option>
                ))}
              </Select>
            ) : field.kind === "long" ? (
              <TextArea {...shared} rows={4} maxLength={answerLimits.long} />
            ) : (
              <TextInput
                {...shared}
                inputMode={field.kind === "number" ? "decimal" : undefined}
                maxLength={answerLimits.text}
                autoComplete="off"
              />
            )}
          </Field>
        );
      })}
    </>
  );
}
