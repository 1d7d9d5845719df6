import { Form, useNavigation } from "@remix-run/react";
import type { SegmentLine, SegmentPreview } from "~/domain/segments/arranging.server";
import { segmentNameLength, stages } from "~/domain/segments/rule";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button, ButtonLink } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Eye, UsersRound } from "../ui/icons";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";

type Props = {
  segment?: SegmentLine;
  preview?: SegmentPreview;
  problem?: FormProblem & { preview?: SegmentPreview };
};

/** A segment's rule, with a look at whom it names before it is kept. */
export function SegmentForm({ segment, preview, problem }: Props) {
  const t = useT();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state !== "idle";
  const was = valuesOf(segment);
  const value = (field: string) => (problem ? problem.values[field] : was[field]) ?? "";
  const shown = problem ? problem.preview : preview;
  const input = (name: string, more: { hint?: boolean; digits?: boolean } = {}) => (
    <Field
      label={t(`places:segments.${name}`)}
      hint={more.hint ? t(`places:segments.${name}_hint`) : undefined}
      error={error(name)}
    >
      <TextInput
        name={name}
        defaultValue={value(name)}
        inputMode={more.digits ? "numeric" : undefined}
        maxLength={name === "name" ? segmentNameLength : 400}
        autoComplete="off"
      />
    </Field>
  );
  return (
    <Form method="post" className="flex flex-col gap-6" key={problem ? "again" : "first"}>
      {refusal && <FormError title={refusal} />}
      {shown && <WhoIsIn {...shown} />}
      {input("name")}
      <fieldset>
        <legend className="text-sm font-semibold">{t("places:segments.stages")}</legend>
        <div className="flex flex-wrap gap-x-6">
          {stages.map((stage) => (
            <Checkbox
              key={stage}
              name={`stage_${stage}`}
              label={t(`places:segments.stage.${stage}`)}
              defaultChecked={value(`stage_${stage}`) === "on"}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-6 sm:grid-cols-2">
        {input("plans", { hint: true })}
        {input("tags", { hint: true })}
        {input("interests", { hint: true })}
        {input("minValue", { digits: true })}
        {input("maxValue", { digits: true })}
        {input("minPoints", { digits: true })}
        {input("activeDays", { digits: true })}
        <Field label={t("places:segments.language")} error={error("language")}>
          <Select name="language" defaultValue={value("language")}>
            <option value="">{t("places:segments.any_language")}</option>
            <option value="fi">Suomi</option>
            <option value="en">English</option>
          </Select>
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="save" tone="primary" busy={busy}>
          {segment ? t("common:action.save") : t("places:segments.create")}
        </Button>
        <Button type="submit" name="intent" value="look" icon={Eye}>
          {t("places:segments.look")}
        </Button>
        <ButtonLink to="/desk/segments" tone="plain">
          {t("common:action.cancel")}
        </ButtonLink>
        {segment && (
          <Button type="submit" name="intent" value="remove" tone="danger" className="ml-auto">
            {t("places:segments.delete")}
          </Button>
        )}
      </div>
    </Form>
  );
}

function WhoIsIn({ count, people }: SegmentPreview) {
  const t = useT();
  const named = people.map(({ name, company }) =>
    company ? `${name} ${t("places:segments.company", { name: company })}` : name,
  );
  return (
    <Notice tone="lake" icon={UsersRound} title={t("places:segments.preview", { count })}>
      {named.join(", ")}
      {count > people.length && ` ${t("places:segments.preview_more")}`}
    </Notice>
  );
}

function valuesOf(segment?: SegmentLine): Record<string, string> {
  if (!segment) return {};
  const {
    stages: chosen = [],
    plans = [],
    tags = [],
    interests = [],
    language = "",
    ...numbers
  } = segment.rule;
  return {
    name: segment.name,
    plans: plans.join(", "),
    tags: tags.join(", "),
    interests: interests.join(", "),
    language,
    ...Object.fromEntries(chosen.map((stage) => [`stage_${stage}`, "on"])),
    ...Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, String(number)])),
  };
}
