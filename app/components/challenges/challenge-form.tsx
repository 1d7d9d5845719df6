import { Form, useNavigation } from "@remix-run/react";
import type { ArrangedChallenge } from "~/domain/ideas/challenges/arranging.server";
import { most, prizeLength, questionLimits } from "~/domain/ideas/challenges/challenge";
import { toCompanyTime } from "~/domain/ideas/challenges/company-time";
import type { Board } from "~/domain/ideas/browsing.server";
import { useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormError } from "../ui/form-error";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";

type Props = { challenge?: ArrangedChallenge; boards: Pick<Board, "id" | "name">[]; problem?: FormProblem };

/** A challenge's words in both languages, its dates and what its judges look at. */
export function ChallengeForm({ challenge, boards, problem }: Props) {
  const t = useT();
  const language = useLanguage();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state !== "idle";
  const was = valuesOf(challenge);
  const value = (name: string) => (problem ? problem.values[name] : was[name]) ?? "";
  const line = (name: string, words: string, limits: { max: number; min?: number }) => (
    <Field label={t(`challenging:${words}`)} error={error(name)}>
      <TextInput
        name={name}
        defaultValue={value(name)}
        minLength={limits.min}
        maxLength={limits.max}
        autoComplete="off"
        required
      />
    </Field>
  );
  const text = (name: string, words: string) => (
    <Field label={t(`challenging:${words}`)} hint={t("challenging:markdown")} error={error(name)}>
      <TextArea name={name} rows={5} defaultValue={value(name)} required />
    </Field>
  );
  const moment = (name: string, words: string) => (
    <Field label={t(`challenging:${words}`)} error={error(name)}>
      <TextInput type="datetime-local" name={name} defaultValue={value(name)} required />
    </Field>
  );
  return (
    <Form method="post" className="flex flex-col gap-6" key={problem ? "again" : "first"}>
      {refusal && <FormError title={refusal} />}
      <div className="grid gap-6 lg:grid-cols-2">
        {line("questionFi", "question_fi", questionLimits)}
        {line("questionEn", "question_en", questionLimits)}
        {text("bodyFi", "body_fi")}
        {text("bodyEn", "body_en")}
        {text("rulesFi", "rules_fi")}
        {text("rulesEn", "rules_en")}
        {line("prizeFi", "prize_fi", { max: prizeLength })}
        {line("prizeEn", "prize_en", { max: prizeLength })}
      </div>
      <Field label={t("challenging:board")} hint={t("challenging:board_hint")} error={error("boardId")}>
        <Select name="boardId" defaultValue={value("boardId")} className="max-w-md">
          {boards.map((board) => (
            <option key={board.id} value={board.id}>
              {board.name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className="min-w-0">
        <legend className="font-serif text-lg font-medium">{t("challenging:dates")}</legend>
        <p className="mb-3 text-sm text-ink-faint">{t("challenging:dates_hint")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {moment("opensAt", "opens")}
          {moment("votingAt", "voting")}
          {moment("judgingAt", "judging")}
          {moment("closesAt", "closes")}
        </div>
      </fieldset>
      <Criteria value={value} judged={challenge?.judged ?? false} />
      <div>
        <Button type="submit" tone="primary" busy={busy} disabled={busy}>
          {challenge ? t("common:action.save") : t("challenging:create")}
        </Button>
      </div>
    </Form>
  );
}

function Criteria({ value, judged }: { value: (name: string) => string; judged: boolean }) {
  const t = useT();
  return (
    <fieldset className="min-w-0" disabled={judged}>
      <legend className="font-serif text-lg font-medium">{t("challenging:criteria")}</legend>
      <p className="mb-3 text-sm text-ink-faint">
        {t(judged ? "challenging:criteria_stand" : "challenging:criteria_hint")}
      </p>
      <div className="flex flex-col gap-3">
        {Array.from({ length: most.criteria }, (_, at) => String(at + 1)).map((number) => (
          <div key={number} className="grid gap-2 max-sm:mb-3 sm:grid-cols-[1fr_1fr_8rem] sm:gap-3">
            {(["Fi", "En"] as const).map((tongue) => (
              <Field
                key={tongue}
                hideLabel
                label={t(`challenging:criterion_${tongue.toLowerCase()}`, { number })}
              >
                <TextInput
                  name={`criterion${tongue}${number}`}
                  defaultValue={value(`criterion${tongue}${number}`)}
                  placeholder={t(`challenging:criterion_${tongue.toLowerCase()}`, { number })}
                  maxLength={80}
                  autoComplete="off"
                />
              </Field>
            ))}
            <Field hideLabel label={`${t("challenging:weight")} ${number}`}>
              <Select name={`weight${number}`} defaultValue={value(`weight${number}`) || "1"}>
                {["1", "2", "3", "4", "5"].map((weight) => (
                  <option key={weight} value={weight}>
                    {t("challenging:weight_of", { weight })}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function valuesOf(challenge?: ArrangedChallenge): Record<string, string> {
  if (!challenge) return {};
  const { question, body, rules, prize, board } = challenge;
  return {
    questionEn: question.en,
    questionFi: question.fi,
    bodyEn: body.en,
    bodyFi: body.fi,
    rulesEn: rules.en,
    rulesFi: rules.fi,
    prizeEn: prize.en,
    prizeFi: prize.fi,
    boardId: board.id,
    opensAt: toCompanyTime(challenge.opensAt),
    votingAt: toCompanyTime(challenge.votingAt),
    judgingAt: toCompanyTime(challenge.judgingAt),
    closesAt: toCompanyTime(challenge.closesAt),
    ...Object.fromEntries(
      challenge.criteria.flatMap(({ name, weight }, at) => [
        [`criterionEn${at + 1}`, name.en],
        [`criterionFi${at + 1}`, name.fi],
        [`weight${at + 1}`, String(weight)],
      ]),
    ),
  };
}
