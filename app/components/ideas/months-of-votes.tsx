import { useFormat, useT } from "~/i18n/react";

const HEIGHT = 96;
const STEP = 28;

/** Votes month by month: bars to see, and the same as a table to read. */
export function MonthsOfVotes({ months }: { months: { month: string; votes: number }[] }) {
  const t = useT();
  const format = useFormat();
  if (months.length === 0) return <p className="text-ink-soft">{t("ideas:page.backers_none")}</p>;
  const all = throughout(months);
  const most = Math.max(...all.map(({ votes }) => votes));
  const name = (month: string) => format.month(`${month}-15T12:00:00Z`);
  return (
    <>
      <div className="overflow-x-auto">
        <svg
          aria-hidden
          width={all.length * STEP}
          height={HEIGHT + 2}
          viewBox={`0 0 ${all.length * STEP} ${HEIGHT + 2}`}
          className="block max-w-none"
        >
          <path d={`M0 ${HEIGHT + 1}H${all.length * STEP}`} className="stroke-line" />
          {all.map(({ month, votes }, at) => {
            const height = Math.round((votes / most) * HEIGHT);
            return (
              <rect
                key={month}
                x={at * STEP + 4}
                y={HEIGHT - height}
                width={STEP - 8}
                height={height}
                rx="2"
                className="fill-spruce"
              />
            );
          })}
        </svg>
      </div>
      <details className="mt-2 text-sm">
        <summary className="tap inline-flex cursor-pointer items-center font-semibold text-spruce-ink">
          {t("ideas:passport.as_table")}
        </summary>
        <table className="mt-2 tabular-nums">
          <thead>
            <tr className="text-left text-ink-faint">
              <th className="pr-8 font-medium">{t("ideas:passport.month")}</th>
              <th className="text-right font-medium">{t("ideas:passport.new_votes")}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, votes }) => (
              <tr key={month}>
                <td className="pr-8">{name(month)}</td>
                <td className="text-right">{format.number(votes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** With the months in between in which nobody voted; at most three years back. */
function throughout(months: { month: string; votes: number }[]): { month: string; votes: number }[] {
  const known = new Map(months.map(({ month, votes }) => [month, votes]));
  const all: { month: string; votes: number }[] = [];
  const last = months.at(-1)!.month;
  let [year, month] = months[0]!.month.split("-").map(Number) as [number, number];
  for (;;) {
    const key = `${year}-${String(month).padStart(2, "0")}`;
    all.push({ month: key, votes: known.get(key) ?? 0 });
    if (key >= last) return all.slice(-36);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
