import { scaleLinear } from "d3-scale";
import { useT } from "~/i18n/react";
import { Table } from "../ui/table";

export interface Bar {
  label: string;
  value: number;
  /** As it is read, with its unit. */
  shown: string;
  /** Between which the middle half lies, drawn as a paler band. */
  spread?: [number, number];
}

type Props = {
  title: string;
  /** What there is to see, in a sentence. */
  sentence: string;
  bars: Bar[];
  columns: string[];
  rows: (string | number)[][];
};

/** A picture for reading: what it shows in words, bars to see it, and the same as a table for those who can't. */
export function BarFigure({ title, sentence, bars, columns, rows }: Props) {
  const t = useT();
  const most = Math.max(1, ...bars.map(({ value, spread }) => Math.max(value, spread?.[1] ?? 0)));
  const x = scaleLinear([0, most], [0, 100]);
  return (
    <figure className="min-w-0">
      <figcaption>
        <h2 className="font-serif text-xl font-medium tracking-tight">{title}</h2>
        <p className="mt-1 max-w-measure text-pretty text-ink-soft">{sentence}</p>
      </figcaption>
      <div aria-hidden className="mt-4 grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1.5 text-sm">
        {bars.map(({ label, value, shown, spread }) => (
          <div key={label} className="contents">
            <span className="max-w-36 text-pretty text-ink-soft">{label}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-5 w-full">
              {spread && (
                <rect
                  x={x(spread[0])}
                  width={Math.max(x(spread[1]) - x(spread[0]), 0.5)}
                  height="10"
                  className="fill-spruce-line"
                />
              )}
              <rect y={spread ? 3 : 0} width={x(value)} height={spread ? 4 : 10} className="fill-spruce" />
            </svg>
            <span className="text-right font-semibold tabular-nums">{shown}</span>
          </div>
        ))}
      </div>
      <details className="mt-3 text-sm">
        <summary className="tap inline-flex cursor-pointer items-center font-semibold text-spruce-ink">
          {t("ideas:passport.as_table")}
        </summary>
        <div className="mt-2">
          <Table label={title}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, at) => (
                    <td key={at} className="tabular-nums">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </figure>
  );
}
