import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";
import { impacts, priorityOf, triageIdeaPath } from "~/domain/ideas/triage";
import type { IdeaDossier } from "~/domain/ideas/triage-panel.server";
import { useFormat, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Section } from "../ui/page-header";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";
import { useErrorFocus } from "../ui/use-error-focus";
import { useUndoable } from "./use-undoable";

const parts = ["reach", "impact", "confidence", "effort"] as const;

/** What an idea would do for what it costs, with its parts in sight: reach × impact × confidence ÷ effort. */
export function EstimateForm({ dossier, back }: { dossier: IdeaDossier; back: string }) {
  const t = useT();
  const format = useFormat();
  const saving = useFetcher<FormProblem | { done: unknown }>();
  const clearing = useFetcher<FormProblem | { done: unknown }>();
  const answer = saving.state === "idle" ? saving.data : null;
  const { error, refusal } = useProblem(answer && "errors" in answer ? answer : null);
  const { estimate } = dossier.idea;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  // What was typed before the page came alive has not been heard.
  useEffect(() => {
    const fields = new FormData(form.current!);
    const early = parts.filter((part) => fields.get(part) !== value(part));
    if (early.length > 0)
      setTyped(Object.fromEntries(early.map((part) => [part, String(fields.get(part) ?? "")])));
  }, []); // oxlint-disable-line react-hooks/exhaustive-deps -- once
  const value = (part: (typeof parts)[number]) =>
    typed[part] ??
    (estimate ? String(estimate[part]) : part === "impact" ? "1" : part === "confidence" ? "50" : "");
  const numbers = parts.map((part) => Number(value(part).replace(",", ".")));
  const [reach = 0, impact = 0, confidence = 0, effort = 0] = numbers;
  const whole = numbers.every((number) => number > 0);
  const path = `${triageIdeaPath(dossier.idea)}/estimate`;
  const removal = useId();
  const former = estimate
    ? {
        action: path,
        fields: { back, ...Object.fromEntries(parts.map((part) => [part, String(estimate[part])])) },
      }
    : { action: `${path}/removal`, fields: { back } };
  useErrorFocus(form, answer);
  const showSaved = () => setTyped({});
  useUndoable(saving, t("triaging:priority.saved"), former, showSaved);
  useUndoable(clearing, t("triaging:priority.cleared"), former, () => {
    showSaved();
    // Its button goes with it.
    form.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus({ preventScroll: true });
  });
  const type = (part: string) => (event: { target: { value: string } }) =>
    setTyped((before) => ({ ...before, [part]: event.target.value }));
  return (
    <Section title={t("triaging:priority.title")} lede={t("triaging:priority.lede")} id="priority" size="sm">
      <p
        role="status"
        className="mb-3 rounded-md border border-line bg-page px-3 py-2 text-sm tabular-nums text-ink-soft"
      >
        {whole ? (
          <>
            {format.number(reach)} × {format.number(impact)} × {format.number(confidence)} % ÷{" "}
            {format.number(effort)} ={" "}
            <strong className="text-base font-semibold text-ink">
              {format.number(Math.round(priorityOf({ reach, impact, confidence, effort }) * 10) / 10)}
            </strong>
          </>
        ) : (
          t("triaging:priority.formula")
        )}
      </p>
      <saving.Form method="post" action={path} ref={form} className="grid grid-cols-2 items-end gap-3">
        <input type="hidden" name="back" value={back} />
        {refusal && <FormError title={refusal} />}
        {parts.map((part) => (
          <Field key={part} label={t(`triaging:priority.${part}`)} error={error(part)}>
            {part === "impact" ? (
              <Select name={part} value={value(part)} onChange={type(part)}>
                {impacts.map((one) => (
                  <option key={one} value={one}>
                    {t(`triaging:impact.${String(one).replace(".", "_")}`)}
                  </option>
                ))}
              </Select>
            ) : (
              <TextInput
                name={part}
                inputMode="decimal"
                required
                autoComplete="off"
                maxLength={12}
                value={value(part)}
                onChange={type(part)}
              />
            )}
          </Field>
        ))}
        <div className="col-span-full flex flex-wrap items-center gap-3">
          <Button size="sm" busy={saving.state !== "idle"}>
            {t("triaging:priority.save")}
          </Button>
          {estimate && (
            <Button size="sm" tone="plain" form={removal} busy={clearing.state !== "idle"}>
              {t("triaging:priority.clear")}
            </Button>
          )}
          {dossier.estimatedBy && (
            <span className="text-xs text-ink-faint" title={format.exact(dossier.estimatedBy.at)}>
              {t("triaging:priority.by", {
                name: dossier.estimatedBy.name,
                when: format.date(dossier.estimatedBy.at),
              })}
            </span>
          )}
        </div>
      </saving.Form>
      <clearing.Form id={removal} method="post" action={`${path}/removal`} hidden>
        <input type="hidden" name="back" value={back} />
      </clearing.Form>
    </Section>
  );
}
