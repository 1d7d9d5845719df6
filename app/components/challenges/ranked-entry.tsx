import { Form } from "@remix-run/react";
import { most, reasonLimits, type Criterion } from "~/domain/ideas/challenges/challenge";
import type { Ranked } from "~/domain/ideas/challenges/ranking.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Field } from "../ui/field";
import { ChevronDown, Trophy } from "../ui/icons";
import { Select } from "../ui/select";
import { Table } from "../ui/table";
import { TextArea } from "../ui/text-input";

type Props = { entry: Ranked; criteria: Criterion[]; mayChoose: boolean; problem?: FormProblem };

/** One entry with what each judge said of it, and the choice of it as a winner. */
export function RankedEntry({ entry, criteria, mayChoose, problem }: Props) {
  const t = useT();
  const { winner } = entry;
  return (
    <li className="py-4">
      <details open={Boolean(problem)} className="group/entry">
        <summary className="tap flex cursor-pointer items-start gap-2">
          <ChevronDown
            aria-hidden
            className="mt-1 size-4 shrink-0 -rotate-90 text-ink-faint transition-transform group-open/entry:rotate-0"
          />
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <span lang={entry.language} className="font-semibold">
              {entry.title}
            </span>
            <span className="text-sm text-ink-faint">{entry.author}</span>
            {winner && (
              <Chip icon={Trophy} tone="moss">
                {t(`challenges:rank.${winner.rank}`)} ·{" "}
                {t(`challenging:answer.${winner.answer ?? "not_asked"}`)}
              </Chip>
            )}
          </span>
        </summary>
        <div className="mt-3 flex flex-col gap-5">
          {entry.judgements.length > 0 ? (
            <Judgements entry={entry} criteria={criteria} />
          ) : (
            <p className="text-sm text-ink-soft">{t("challenging:unscored")}</p>
          )}
          {mayChoose && entry.mayWin && <Choice entry={entry} problem={problem} />}
        </div>
      </details>
    </li>
  );
}

function Judgements({ entry, criteria }: { entry: Ranked; criteria: Criterion[] }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <div>
      <Table label={`${t("challenging:by_judge")}: ${entry.title}`}>
        <thead>
          <tr>
            <th scope="col">{t("challenging:judges")}</th>
            {criteria.map(({ id, name, weight }) => (
              <th key={id} scope="col" className="number">
                {name[language]} ×{weight}
              </th>
            ))}
            <th scope="col" className="number">
              {t("challenging:mark")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.judgements.map(({ judge, scores, mark }) => (
            <tr key={judge}>
              <th scope="row">{judge}</th>
              {criteria.map(({ id }) => (
                <td key={id} className="number">
                  {scores[id] ?? t("challenging:no_score")}
                </td>
              ))}
              <td className="number">
                {mark === null ? t("challenging:no_score") : format.number(Math.round(mark * 100) / 100)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ul className="mt-2 flex flex-col gap-1 text-sm text-ink-soft">
        {entry.judgements.map(
          ({ judge, comment }) =>
            comment && (
              <li key={judge}>
                <span className="font-semibold">{judge}:</span> {comment}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}

function Choice({ entry, problem }: { entry: Ranked; problem?: FormProblem }) {
  const t = useT();
  const { error } = useProblem(problem);
  const { winner } = entry;
  const reason = (tongue: "Fi" | "En") => (
    <Field
      label={t(`challenging:reason_${tongue.toLowerCase()}`)}
      error={error(`reason${tongue}`)}
      className="min-w-0"
    >
      <TextArea
        name={`reason${tongue}`}
        rows={3}
        minLength={reasonLimits.min}
        maxLength={reasonLimits.max}
        defaultValue={problem?.values[`reason${tongue}`] ?? winner?.reason[tongue === "Fi" ? "fi" : "en"]}
        required
      />
    </Field>
  );
  return (
    <>
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="ideaId" value={entry.id} />
        <Field label={t("challenging:place")} error={error("rank")}>
          <Select name="rank" defaultValue={problem?.values.rank ?? winner?.rank} className="max-w-32">
            {Array.from({ length: most.winners }, (_, at) => (
              <option key={at} value={at + 1}>
                {t(`challenges:rank.${at + 1}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          {reason("Fi")}
          {reason("En")}
        </div>
        <div>
          <Button type="submit">{t(winner ? "challenging:change" : "challenging:choose")}</Button>
        </div>
      </Form>
      {winner && winner.answer === null && (
        <Form method="post">
          <Button type="submit" name="unchoose" value={entry.id} size="sm" tone="plain">
            {t("challenging:unchoose")}
          </Button>
        </Form>
      )}
    </>
  );
}
