import { Form } from "@remix-run/react";
import { audiences, placeColours, placeIcons, placeLimits, type Effect } from "~/domain/places/place";
import type { DeskPlace } from "~/domain/places/desk.server";
import { useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { PlaceIcon } from "../art/place-glyph";
import { useProblem } from "../community/problem";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { EffectNotice } from "./effect-notice";
import { PlaceButtons } from "./place-buttons";

type Props = {
  place?: DeskPlace;
  /** The places at the top of the tree. */
  above: DeskPlace[];
  choices: { segments: { id: string; name: string }[]; accounts: { id: string; name: string }[] };
  problem?: FormProblem & { effect?: Effect };
};

/** Everything that makes a place. What a change of its readers would do can be looked at first. */
export function PlaceForm({ place, above, choices, problem }: Props) {
  const t = useT();
  const language = useLanguage();
  const { error, refusal } = useProblem(problem);
  const was = place && valuesOf(place);
  const value = (field: string): string => (problem ? problem.values[field] : was?.[field]) ?? "";
  const text = (name: string, max: number, optional = false) => (
    <Field
      label={t(`places:form.${name}`)}
      error={error(name)}
      optional={optional ? t("common:form.optional") : undefined}
    >
      <TextInput name={name} maxLength={max} defaultValue={value(name)} autoComplete="off" />
    </Field>
  );
  const area = (name: string, max: number, optional = false) => (
    <Field
      label={t(`places:form.${name}`)}
      error={error(name)}
      optional={optional ? t("common:form.optional") : undefined}
    >
      <TextArea name={name} maxLength={max} rows={3} defaultValue={value(name)} />
    </Field>
  );
  const pick = (name: string, options: { id: string; label: string }[], none: string) => (
    <Field label={t(`places:form.${name}`)} hint={t(`places:form.${name}_hint`)} error={error(name)}>
      <Select name={name} defaultValue={value(name)}>
        <option value="">{none}</option>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
  const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ id, label: name }));
  return (
    <Form method="post" className="flex flex-col gap-6" key={problem ? "again" : "first"}>
      {refusal && <FormError title={refusal} />}
      {!refusal && problem && Object.keys(problem.errors).length > 0 && (
        <FormError title={t("common:form.failed")} />
      )}
      {problem?.effect && <EffectNotice effect={problem.effect} wouldBe />}
      <div className="grid gap-6 sm:grid-cols-2">
        {text("nameFi", placeLimits.name)}
        {text("nameEn", placeLimits.name)}
        {area("descriptionFi", placeLimits.description)}
        {area("descriptionEn", placeLimits.description)}
      </div>
      <Field label={t("places:form.slug")} hint={t("places:form.slug_hint")} error={error("slug")}>
        <TextInput name="slug" maxLength={placeLimits.slug} defaultValue={value("slug")} autoComplete="off" />
      </Field>
      <RadioCards
        name="colour"
        legend={t("places:form.colour")}
        defaultValue={value("colour") || "spruce"}
        columns={3}
        options={placeColours.map((one) => ({ value: one, title: t(`places:colour.${one}`) }))}
      />
      <fieldset>
        <legend className="mb-1.5 text-sm font-semibold">{t("places:form.icon")}</legend>
        <div className="flex flex-wrap gap-2">
          {placeIcons.map((one) => (
            <label
              key={one}
              className="tap grid size-12 cursor-pointer place-items-center rounded-md border border-line bg-card hover:border-line-strong has-checked:border-spruce has-checked:bg-spruce-soft has-focus-visible:outline-2 has-focus-visible:outline-spruce"
            >
              <input
                type="radio"
                name="icon"
                value={one}
                defaultChecked={(value("icon") || "messages") === one}
                className="sr-only"
              />
              <PlaceIcon icon={one} colour={place?.colour} />
              <span className="sr-only">{t(`places:icon.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {pick(
        "parentId",
        above.filter(({ id }) => id !== place?.id).map(({ id, name }) => ({ id, label: name[language] })),
        t("places:form.top"),
      )}
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
      <div className="grid items-end gap-6 sm:grid-cols-2">
        {pick("segmentId", named(choices.segments), t("places:form.none"))}
        {pick("accountId", named(choices.accounts), t("places:form.none"))}
      </div>
      <div className="flex flex-col gap-1">
        {(["oneWay", "severalAnswers", "archived"] as const).map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`places:form.${name}`)}
            hint={t(`places:form.${name}_hint`)}
            defaultChecked={value(name) === "on"}
          />
        ))}
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        {area("templateFi", placeLimits.template, true)}
        {area("templateEn", placeLimits.template, true)}
      </div>
      <PlaceButtons create={place ? null : t("places:form.create")} back="/desk/categories" />
    </Form>
  );
}

function valuesOf(place: DeskPlace): Record<string, string> {
  const on = (is: boolean) => (is ? "on" : "");
  return {
    nameFi: place.name.fi,
    nameEn: place.name.en,
    descriptionFi: place.description.fi,
    descriptionEn: place.description.en,
    slug: place.slug,
    colour: place.colour,
    icon: place.icon,
    parentId: place.parentId ?? "",
    audience: place.audience,
    segmentId: place.segmentId ?? "",
    accountId: place.accountId ?? "",
    oneWay: on(place.oneWay),
    severalAnswers: on(place.severalAnswers),
    archived: on(place.archived),
    templateFi: place.template?.fi ?? "",
    templateEn: place.template?.en ?? "",
  };
}
