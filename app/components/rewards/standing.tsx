import { standingOf } from "~/domain/rewards/level";
import { useT } from "~/i18n/react";
import { ProgressBar } from "../ui/progress-bar";

/** The level in a word, the points, and how far it is to the next. */
export function Standing({ lifetime }: { lifetime: number }) {
  const t = useT();
  const { level, from, next } = standingOf(lifetime);
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-serif text-lg font-medium tracking-tight">{t(`rewards:level.${level}`)}</span>
        <span className="text-sm tabular-nums text-ink-soft">{t("rewards:points", { count: lifetime })}</span>
      </p>
      {next === null ? (
        <p className="mt-1 text-sm text-ink-faint">{t("rewards:standing.top")}</p>
      ) : (
        <ProgressBar
          className="mt-2"
          tone="cloudberry"
          value={lifetime - from}
          max={next - from}
          label={t("rewards:standing.progress", { level: t(`rewards:level.${level + 1}`) })}
          note={t("rewards:standing.next", {
            points: t("rewards:points", { count: next - lifetime }),
            level: t(`rewards:level.${level + 1}`),
          })}
        />
      )}
    </div>
  );
}
