import { scaleLinear } from "d3-scale";
import { useFormat } from "~/i18n/react";
import { classes } from "../ui/classes";
import { Figure, type FigureProps } from "./figure";

export type MonthOf = { month: string; votes: number };

/** So many columns have room for a number and a name each. */
const ROOMY = 12;

type Props = Omit<FigureProps, "rows"> & { months: MonthOf[] };

/** Votes through time: a column a month, the years beneath. */
export function MonthFigure({ months, ...about }: Props) {
  const format = useFormat();
  const most = Math.max(1, ...months.map(({ votes }) => votes));
  const y = scaleLinear([0, most], [0, 100]);
  const roomy = months.length <= ROOMY;
  // Too near to the first column for two years to stand beside each other.
  const yearFollows = months.slice(1, 3).some(({ month }) => month.endsWith("-01"));
  const middle = (month: string) => `${month}-15T12:00:00Z`;
  return (
    <Figure
      {...about}
      rows={months.map(({ month, votes }) => [format.month(middle(month), "long"), format.number(votes)])}
    >
      <ol
        className={classes("flex items-end text-center text-xs tabular-nums", roomy ? "gap-1.5" : "gap-0.5")}
      >
        {months.map(({ month, votes }, at) => (
          <li key={month} className="min-w-0 max-w-16 flex-1">
            {(roomy || votes === most) && (
              <span
                className={classes(
                  "block whitespace-nowrap font-semibold max-sm:text-[0.625rem]",
                  roomy ? "-mx-1" : "-mx-4",
                )}
              >
                {format.number(votes)}
              </span>
            )}
            <svg
              viewBox="0 0 10 100"
              preserveAspectRatio="none"
              className="block h-32 w-full border-b border-line-strong"
            >
              <rect y={100 - y(votes)} width="10" height={y(votes)} className="fill-spruce" />
            </svg>
            <span className="mt-1 block h-9 text-ink-faint">
              {roomy && <span className="block">{Number(month.slice(5))}</span>}
              {(month.endsWith("-01") || (at === 0 && !yearFollows)) && (
                <span className="block whitespace-nowrap">{month.slice(0, 4)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Figure>
  );
}
