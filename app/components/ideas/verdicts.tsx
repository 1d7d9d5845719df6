import { Link } from "@remix-run/react";
import { personPath } from "~/domain/community/addresses";
import { verdicts } from "~/domain/ideas/verdict";
import type { VerdictSummary } from "~/domain/ideas/verdicts.server";
import { useFormat, useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { ProgressBar } from "../ui/progress-bar";

/** What those who wished for it say of what came: counts for all, words as their writers allow. */
export function Verdicts({ summary }: { summary: VerdictSummary }) {
  const t = useT();
  const format = useFormat();
  const given = verdicts.reduce((sum, one) => sum + summary.counts[one], 0);
  return (
    <>
      <p className="text-ink-soft">
        {t("ideas:passport.verdict_count", { given: String(given), asked: String(summary.asked) })}
      </p>
      <dl className="mt-3 grid max-w-md grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2">
        {verdicts.map((one) => (
          <div key={one} className="contents">
            <dt className="text-sm font-medium">{t(`ideas:passport.verdict_${one}`)}</dt>
            <dd aria-hidden>
              <ProgressBar
                label={t(`ideas:passport.verdict_${one}`)}
                value={summary.counts[one]}
                max={Math.max(given, 1)}
              />
            </dd>
            <dd className="text-right text-sm tabular-nums text-ink-soft">
              {format.number(summary.counts[one])}
            </dd>
          </div>
        ))}
      </dl>
      {summary.said.length > 0 && (
        <ul className="mt-4 flex flex-col gap-3">
          {summary.said.map((said) => (
            <li
              key={said.by.customerId}
              className={classes("border-l-2 pl-3", said.shown ? "border-moss-line" : "border-line")}
            >
              {said.words && <p className="text-pretty">“{said.words}”</p>}
              <p className="text-sm text-ink-faint">
                <Link to={personPath(said.by)} className="hover:underline">
                  {said.by.displayName}
                </Link>{" "}
                · {t(`ideas:passport.verdict_${said.verdict}`)} · {format.date(said.at)}
                {!said.shown && <> · {t("ideas:passport.verdict_staff")}</>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
