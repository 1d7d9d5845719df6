import { useT } from "~/i18n/react";

const STEP = 9;
const HEIGHT = 36;

/** New voters week by week as a line of bars; the words beside it say the same. */
export function WeeksOfVotes({ weeks, recent }: { weeks: number[]; recent: number }) {
  const t = useT();
  const most = Math.max(...weeks, 1);
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
      <svg
        aria-hidden
        width={weeks.length * STEP}
        height={HEIGHT + 2}
        viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT + 2}`}
      >
        <path d={`M0 ${HEIGHT + 1}H${weeks.length * STEP}`} className="stroke-line" />
        {weeks.map((votes, at) => {
          const height = Math.round((votes / most) * HEIGHT);
          return (
            <rect
              key={at}
              x={at * STEP + 1}
              y={HEIGHT - height}
              width={STEP - 3}
              height={height}
              rx="1"
              className={at >= weeks.length - 4 ? "fill-spruce" : "fill-line-strong"}
            />
          );
        })}
      </svg>
      <p className="text-sm text-ink-soft">
        <strong className="font-semibold text-ink">
          {recent > 0 ? t("triaging:trend.recent", { count: recent }) : t("triaging:trend.nobody")}
        </strong>{" "}
        {t("triaging:trend.half_year", { count: weeks.reduce((sum, votes) => sum + votes, 0) })}
      </p>
    </div>
  );
}
