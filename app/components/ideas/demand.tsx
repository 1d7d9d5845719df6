import { Building2, Flame, Target, UsersRound, Wallet, type LucideIcon } from "~/components/ui/icons";
import type { ReactNode } from "react";
import type { Demand as Behind } from "~/domain/ideas/demand.server";
import { useFormat, useT } from "~/i18n/react";

/** Who is behind an idea, beside its votes and apart from them. */
export function Demand({ demand, voteCount }: { demand: Behind; voteCount: number }) {
  const t = useT();
  const format = useFormat();
  if (voteCount === 0) return <p className="text-sm text-ink-faint">{t("triage:no_voters")}</p>;
  const stages = Object.entries(demand.stages).sort(([, a], [, b]) => b - a);
  return (
    <ul aria-label={t("triage:demand")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {stages.length > 0 && (
        <Fact icon={UsersRound}>
          {stages.map(([stage, count]) => `${t(`triage:stage.${stage}`)} ${format.number(count)}`).join(", ")}
        </Fact>
      )}
      {demand.accounts > 0 && (
        <Fact icon={Building2}>{t("triage:accounts", { count: demand.accounts })}</Fact>
      )}
      {demand.annualValueEur > 0 && (
        <Fact icon={Wallet}>{t("triage:value", { value: format.euros(demand.annualValueEur) })}</Fact>
      )}
      {demand.segments.length > 0 && (
        <Fact icon={Target}>
          {demand.segments.map(({ name, customers }) => `${name} ${format.number(customers)}`).join(", ")}
        </Fact>
      )}
      {demand.important > 0 && <Fact icon={Flame}>{t("triage:important", { count: demand.important })}</Fact>}
    </ul>
  );
}

function Fact({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5 tabular-nums">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      {children}
    </li>
  );
}
