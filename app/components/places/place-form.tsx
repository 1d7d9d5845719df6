import { Form } from "@remix-run/react";
import { placeColours, placeIcons, placeLimits } from "~/domain/places/place";
import type { DeskPlace } from "~/domain/places/desk.server";
import { useLanguage, useT } from "~/i18n/react";
import { PlaceIcon } from "../art/place-glyph";
import { Checkbox } from "../ui/checkbox";
import { RadioCards } from "../ui/radio-cards";
import { PlaceButtons } from "./place-buttons";
import { usePlaceFields, type PlaceProblem, type ReaderChoices } from "./place-fields";

type Props = {
  place?: DeskPlace;
  /** The places at the top of the tree. */
  above: DeskPlace[];
  choices: ReaderChoices;
  problem?: PlaceProblem;
};

/** Everything that makes a place. What a change of its readers would do can be looked at first. */
export function PlaceForm({ place, above, choices, problem }: Props) {
  const t = useT();
  const language = useLanguage();
  const fields = usePlaceFields(problem, place && valuesOf(place));
  const { value, area, pick } = fields;
  const optional = true;
  return (
    <Form method="post" className="flex flex-col gap-6" key={problem ? "again" : "first"}>
      {fields.faults}
      {fields.naming}
      <RadioCards
        name="colour"
        legend={t("places:form.colour")}
        defaultValue={value("colour") || "spruce"}
        columns={4}
        options={placeColours.map((one) => ({
          value: one,
          title: t(`places:colour.${one}`),
          mark: <PlaceIcon icon={value("icon")} colour={one} />,
        }))}
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
        above.filter(({ id }) => id !== place?.id).map(({ id, name }) => ({ id, name: name[language] })),
        { hint: t("places:form.parentId_hint"), none: t("places:form.top") },
      )}
      {fields.readers(choices)}
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
        {area("templateFi", placeLimits.template, { optional })}
        {area("templateEn", placeLimits.template, { optional })}
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
