import { Form } from "@remix-run/react";
import type { BoardField } from "~/domain/ideas/answers";
import { fieldKinds, mostFields } from "~/domain/places/boards/board";
import type { BoardChoices, DeskBoard } from "~/domain/places/boards/desk.server";
import { audiences, placeLimits, type Effect } from "~/domain/places/place";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Section } from "../ui/page-header";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { EffectNotice } from "./effect-notice";
import { PlaceButtons } from "./place-buttons";

type Props = {
  board?: DeskBoard;
  choices: BoardChoices;
  problem?: FormProblem & { effect?: Effect };
};

/** Everything that makes a board, with its own questions. What a change of its readers would do can be looked at first. */
export function BoardForm({ board, choices, problem }: Props) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const was = board && valuesOf(board);
  const value = (name: string): string => (problem ? problem.values[name] : was?.[name]) ?? "";
  const text = (name: string, max: number, label = t(`places:form.${name}`)) => (
    <Field label={label} error={error(name)}>
      <TextInput name={name} maxLength={max} defaultValue={value(name)} autoComplete="off" />
    </Field>
  );
  const area = (name: string, max: number) => (
    <Field label={t(`places:form.${name}`)} error={error(name)}>
      <TextArea name={name} maxLength={max} rows={3} defaultValue={value(name)} />
    </Field>
  );
  const pick = (
    name: string,
    label: string,
    hint: string,
    options: { id: string; name: string }[],
    shown?: string,
  ) => (
    <Field label={label} hint={hint} error={error(name)} className={shown}>
      <Select name={name} defaultValue={value(name)}>
        <option value="">{t("places:form.none")}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const numbers = Array.from({ length: mostFields }, (_, at) => at + 1);
  const used = numbers.filter((n) => value(`field${n}_labelEn`) || value(`field${n}_labelFi`)).length;
  return (
    <Form method="post" className="group/readers flex flex-col gap-6" key={problem ? "again" : "first"}>
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
        name="audience"
        legend={t("places:form.audience")}
        defaultValue={value("audience") || "public"}
        options={audiences.map((one) => ({
          value: one,
          title: t(`places:audience.${one}`),
          text: t(`places:audience_text.${one}`),
        }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        {pick(
          "segmentId",
          t("places:form.segmentId"),
          t("places:form.segmentId_hint"),
          choices.segments,
          // Asked of nobody to whom it could mean nothing.
          "group-not-has-[input[value=segment]:checked]/readers:hidden",
        )}
        {pick(
          "accountId",
          t("places:form.accountId"),
          t("places:form.accountId_hint"),
          choices.accounts,
          "group-not-has-[input[value=account]:checked]/readers:hidden",
        )}
        {pick("ownerId", t("boards:form.ownerId"), t("boards:form.ownerId_hint"), choices.owners)}
      </div>
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
                {text(`field${n}_labelFi`, placeLimits.description, t("boards:form.labelFi"))}
                {text(`field${n}_labelEn`, placeLimits.description, t("boards:form.labelEn"))}
                {text(`field${n}_hintFi`, placeLimits.description, t("boards:form.hintFi"))}
                {text(`field${n}_hintEn`, placeLimits.description, t("boards:form.hintEn"))}
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
