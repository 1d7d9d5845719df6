import { Link } from "~/components/ui/link";
import { Fragment } from "react";
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
  const worded = summary.said.filter(({ words }) => words);
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
      {worded.length > 0 && (
        <ul className="mt-4 flex flex-col gap-3">
          {worded.map((said) => (
            <li
              key={said.by.customerId}
              className={classes("border-l-2 pl-3", said.shown ? "border-moss-line" : "border-line")}
            >
              <p className="text-pretty">“{said.words}”</p>
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
      <Wordless said={summary.said.filter(({ words }) => !words)} />
    </>
  );
}

/** Who said no more than yes or no: names in a row, for the team alone. */
function Wordless({ said }: { said: VerdictSummary["said"] }) {
  const t = useT();
  if (said.length === 0) return null;
  return (
    <div className="mt-4 border-l-2 border-line pl-3 text-sm">
      <p className="mb-1.5 text-ink-faint">{t("ideas:passport.verdict_staff")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {verdicts.map((verdict) => {
          const who = said.filter((one) => one.verdict === verdict);
          return who.length === 0 ? null : (
            <div key={verdict} className="contents">
              <dt className="font-medium">{t(`ideas:passport.verdict_${verdict}`)}</dt>
              <dd className="min-w-0 text-ink-soft">
                {who.map(({ by }, at) => (
                  <Fragment key={by.customerId}>
                    {at > 0 && ", "}
                    <Link to={personPath(by)} className="hover:underline">
                      {by.displayName}
                    </Link>
                  </Fragment>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
