import { scaleLinear } from "d3-scale";
import { Figure, type FigureProps } from "./figure";

export interface Bar {
  label: string;
  value: number;
  /** As it is read, with its unit. */
  shown: string;
  /** Between which the middle half lies, drawn as a paler band. */
  spread?: [number, number];
  /** A part of the bar before it. */
  part?: boolean;
}

/** Things beside each other: a bar for each, longest where there is most. */
export function BarFigure({ bars, ...about }: FigureProps & { bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value, spread }) => Math.max(value, spread?.[1] ?? 0)));
  const x = scaleLinear([0, most], [0, 100]);
  return (
    <Figure {...about}>
      <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1.5 text-sm">
        {bars.map(({ label, value, shown, spread, part }) => (
          <div key={label} className="contents">
            <span
              className={
                part ? "max-w-40 pl-4 text-pretty text-ink-faint" : "max-w-40 text-pretty text-ink-soft"
              }
            >
              {label}
            </span>
            <svg
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              className={part ? "h-3 w-full" : "h-5 w-full"}
            >
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
    </Figure>
  );
}
