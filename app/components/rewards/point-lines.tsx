import { Link } from "~/components/ui/link";
import { threadPath } from "~/domain/community/addresses";
import type { PointLine } from "~/domain/rewards/own-points.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { Time } from "../ui/time";

/** One's ledger: what came and went, where from, and what there was after it. */
export function PointLines({ lines, label }: { lines: PointLine[]; label: string }) {
  return (
    <ol aria-label={label} className="mt-6 divide-y divide-line border-t border-line">
      {lines.map((line) => (
        <PointRow key={line.id} line={line} />
      ))}
    </ol>
  );
}

function PointRow({ line }: { line: PointLine }) {
  const t = useT();
  const format = useFormat();
  const { amount, balance, thread } = line;
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline gap-x-4 py-3 sm:grid-cols-[3rem_minmax(0,1fr)_auto]">
      <span
        className={`text-right font-serif text-xl font-medium tabular-nums ${amount > 0 ? "text-moss-ink" : "text-lingonberry-ink"}`}
      >
        {amount > 0 ? `+${format.number(amount)}` : `−${format.number(-amount)}`}
      </span>
      <div>
        <p>
          <Cause line={line} />
        </p>
        {thread && (
          <Link
            to={threadPath(thread)}
            className="line-clamp-2 text-sm text-spruce-ink underline-offset-2 hover:underline"
          >
            {thread.title}
          </Link>
        )}
      </div>
      <p className="col-start-2 flex flex-wrap gap-x-3 text-sm text-ink-faint sm:col-start-3 sm:flex-col sm:text-right">
        <Time iso={line.at} label={format.ago(line.at)} title={format.exact(line.at)} />
        <span className="tabular-nums">{t("points:balance_after", { count: balance })}</span>
      </p>
    </li>
  );
}

/** The events that take points back, each with words of its own. */
const undoing = new Set([
  "answer.revoked",
  "post.unreacted",
  "post.hidden",
  "idea.vote_withdrawn",
  "idea.status_changed",
  "idea.status_told",
]);

function Cause({ line: { rule, reason, amount, repeats } }: { line: PointLine }) {
  const t = useT();
  const language = useLanguage();
  if (!rule) return <>{t("points:from_us", { reason })}</>;
  const undone = undoing.has(reason) ? t(`points:undone.${reason.replace(".", "_")}`) : null;
  const more = !repeats ? null : amount > 0 ? t("points:again") : undone;
  return (
    <>
      {rule[language]}
      {more && <span className="text-ink-soft">, {more}</span>}
    </>
  );
}
