import type { RuleView } from "~/domain/rewards/rules.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";

/** What brings points, and how many. */
export function RuleList({ rules }: { rules: RuleView[] }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {rules.map((rule) => (
        <div key={rule.id} className="flex items-baseline justify-between gap-4">
          <dt className="min-w-0 text-ink-soft">
            {rule.name[language]}
            {rule.dailyCap !== null && (
              <span className="block text-xs text-ink-faint">
                {t("rewards:leaderboard.earns_daily", { count: rule.dailyCap })}
              </span>
            )}
          </dt>
          <dd className="shrink-0 font-semibold tabular-nums text-cloudberry-ink">
            +{format.number(rule.amount)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
