import { audiences, placeLimits, type Effect } from "~/domain/places/place";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { EffectNotice } from "./effect-notice";

export type PlaceProblem = FormProblem & { effect?: Effect };

export interface ReaderChoices {
  segments: { id: string; name: string }[];
  accounts: { id: string; name: string }[];
}

type About = { label?: string; hint?: string; optional?: boolean; className?: string };

/** The fields of a form about a place or a board: what stands there is what was typed, or else what is so. */
export function usePlaceFields(problem: PlaceProblem | undefined, was: Record<string, string> | undefined) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const value = (name: string): string => (problem ? problem.values[name] : was?.[name]) ?? "";
  const around = (name: string, { label, hint, optional, className }: About) => ({
    label: label ?? t(`places:form.${name}`),
    hint,
    error: error(name),
    optional: optional ? t("common:form.optional") : undefined,
    className,
  });
  const text = (name: string, max: number, about: About = {}) => (
    <Field {...around(name, about)}>
      <TextInput name={name} maxLength={max} defaultValue={value(name)} autoComplete="off" />
    </Field>
  );
  const area = (name: string, max: number, about: About = {}) => (
    <Field {...around(name, about)}>
      <TextArea name={name} maxLength={max} rows={3} defaultValue={value(name)} />
    </Field>
  );
  const pick = (
    name: string,
    options: { id: string; name: string }[],
    { none = t("places:form.none"), ...about }: About & { none?: string } = {},
  ) => (
    <Field {...around(name, about)}>
      <Select name={name} defaultValue={value(name)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );

  const faults = (
    <>
      {refusal && <FormError title={refusal} />}
      {!refusal && problem && Object.keys(problem.errors).length > 0 && (
        <FormError title={t("common:form.failed")} />
      )}
      {problem?.effect && <EffectNotice effect={problem.effect} wouldBe />}
    </>
  );

  const naming = (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        {text("nameFi", placeLimits.name)}
        {text("nameEn", placeLimits.name)}
        {area("descriptionFi", placeLimits.description)}
        {area("descriptionEn", placeLimits.description)}
      </div>
      {text("slug", placeLimits.slug, { hint: t("places:form.slug_hint") })}
    </>
  );

  /** Who reads it. Which segment or account is asked of nobody to whom it could mean nothing. */
  const readers = ({ segments, accounts }: ReaderChoices) => (
    <div className="group/readers flex flex-col gap-6">
      <RadioCards
        name="audience"
        legend={t("places:form.audience")}
        defaultValue={value("audience") || "public"}
        options={audiences.map((one) => ({
          value: one,
          title: t(`places:audience.${one}`),
          text: t(`places:audience_text.${one}`),
        }))}
      />
      {pick("segmentId", segments, {
        hint: t("places:form.segmentId_hint"),
        className: "group-not-has-[input[value=segment]:checked]/readers:hidden",
      })}
      {pick("accountId", accounts, {
        hint: t("places:form.accountId_hint"),
        className: "group-not-has-[input[value=account]:checked]/readers:hidden",
      })}
    </div>
  );
  return { value, error, text, area, pick, faults, naming, readers };
}
