import { Form } from "@remix-run/react";
import type { BoardField } from "~/domain/ideas/answers";
import { fieldKinds, mostFields } from "~/domain/places/boards/board";
import type { BoardChoices, DeskBoard } from "~/domain/places/boards/desk.server";
import { placeLimits } from "~/domain/places/place";
import { useT } from "~/i18n/react";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Section } from "../ui/page-header";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-input";
import { PlaceButtons } from "./place-buttons";
import { usePlaceFields, type PlaceProblem } from "./place-fields";

type Props = {
  board?: DeskBoard;
  choices: BoardChoices;
  problem?: PlaceProblem;
};

/** Everything that makes a board, with its own questions. What a change of its readers would do can be looked at first. */
export function BoardForm({ board, choices, problem }: Props) {
  const t = useT();
  const fields = usePlaceFields(problem, board && valuesOf(board));
  const { value, error, text, pick } = fields;
  const numbers = Array.from({ length: mostFields }, (_, at) => at + 1);
  const used = numbers.filter((n) => value(`field${n}_labelEn`) || value(`field${n}_labelFi`)).length;
  return (
    <Form method="post" className="flex flex-col gap-6" key={problem ? "again" : "first"}>
      {fields.faults}
      {fields.naming}
      {fields.readers(choices)}
      {pick("ownerId", choices.owners, {
        label: t("boards:form.ownerId"),
        hint: t("boards:form.ownerId_hint"),
      })}
      <Checkbox
        name="archived"
        label={t("boards:form.archived")}
        hint={t("places:form.archived_hint")}
        defaultChecked={value("archived") === "on"}
      />
      <Section title={t("boards:form.fields")} id="fields" lede={t("boards:form.fields_lede")}>
        <div className="flex flex-col gap-3">
          {numbers.map((n) => (
            <details
              key={n}
              open={n <= Math.max(used, 0) || Boolean(error(`field${n}_options`)) || undefined}
              className="rounded-md border border-line bg-card px-4 py-2 open:pb-4"
            >
              <summary className="tap cursor-pointer py-1.5 font-semibold">
                {value(`field${n}_labelFi`) ||
                  value(`field${n}_labelEn`) ||
                  t("boards:form.field", { number: n })}
              </summary>
              <input type="hidden" name={`field${n}_id`} value={value(`field${n}_id`)} />
              <div className="mt-2 grid gap-4 sm:grid-cols-2">
                {text(`field${n}_labelFi`, placeLimits.description, { label: t("boards:form.labelFi") })}
                {text(`field${n}_labelEn`, placeLimits.description, { label: t("boards:form.labelEn") })}
                {text(`field${n}_hintFi`, placeLimits.description, { label: t("boards:form.hintFi") })}
                {text(`field${n}_hintEn`, placeLimits.description, { label: t("boards:form.hintEn") })}
                <Field label={t("boards:form.kind")}>
                  <Select name={`field${n}_kind`} defaultValue={value(`field${n}_kind`) || "text"}>
                    {fieldKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`boards:kind.${kind}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field
                  label={t("boards:form.options")}
                  hint={t("boards:form.options_hint")}
                  error={error(`field${n}_options`)}
                >
                  <TextArea name={`field${n}_options`} rows={3} defaultValue={value(`field${n}_options`)} />
                </Field>
              </div>
              <div className="mt-2 flex flex-wrap gap-x-6">
                {(["required", "staffOnly"] as const).map((name) => (
                  <Checkbox
                    key={name}
                    name={`field${n}_${name}`}
                    label={t(`boards:form.${name}`)}
                    defaultChecked={value(`field${n}_${name}`) === "on"}
                  />
                ))}
              </div>
            </details>
          ))}
        </div>
      </Section>
      <PlaceButtons create={board ? null : t("boards:form.create")} back="/desk/boards" />
    </Form>
  );
}

function valuesOf(board: DeskBoard): Record<string, string> {
  const on = (is: boolean) => (is ? "on" : "");
  return {
    nameFi: board.name.fi,
    nameEn: board.name.en,
    descriptionFi: board.description.fi,
    descriptionEn: board.description.en,
    slug: board.slug,
    audience: board.audience,
    segmentId: board.segmentId ?? "",
    accountId: board.accountId ?? "",
    ownerId: board.ownerId ?? "",
    archived: on(board.archived),
    ...Object.assign({}, ...board.fields.map((field, at) => valuesOfField(field, at + 1))),
  };
}

function valuesOfField(field: BoardField, n: number): Record<string, string> {
  const { id, kind, label, hint, options, required, staffOnly } = field;
  const values = {
    id,
    kind,
    labelFi: label.fi,
    labelEn: label.en,
    hintFi: hint.fi,
    hintEn: hint.en,
    options: options.map((option) => `${option.label.fi} | ${option.label.en}`).join("\n"),
    required: required ? "on" : "",
    staffOnly: staffOnly ? "on" : "",
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`field${n}_${key}`, value]));
}
