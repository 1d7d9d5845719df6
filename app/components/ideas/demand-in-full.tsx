import { Link } from "~/components/ui/link";
import type { IdeaDossier } from "~/domain/ideas/triage-panel.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Section } from "../ui/page-header";
import { Stat, StatRow } from "../ui/stat";
import { WeeksOfVotes } from "./weeks-of-votes";

/** Who is behind an idea: each kind of weight by itself, none of them added to another. */
export function DemandInFull({ dossier }: { dossier: IdeaDossier }) {
  const t = useT();
  const format = useFormat();
  const { idea, accounts, importance, reasons, weeks, influence } = dossier;
  const { demand } = idea;
  const stages = Object.entries(demand.stages).sort(([, a], [, b]) => b - a);
  const words = (pairs: [string, number][]) =>
    pairs.map(([name, count]) => `${name} ${format.number(count)}`).join(", ") || t("triaging:demand.none");
  return (
    <Section title={t("triaging:demand.title")} lede={t("triaging:demand.lede")} id="demand" size="sm">
      <StatRow>
        <Stat label={t("triaging:demand.people")} value={format.number(idea.voteCount)} />
        <Stat
          label={t("triaging:demand.value")}
          value={format.euros(demand.annualValueEur)}
          note={t("triage:accounts", { count: demand.accounts })}
        />
        <Stat
          label={t("triaging:demand.influence")}
          value={format.number(influence.points)}
          note={t("triaging:demand.influence_parts", {
            count: influence.helpers,
            answers: format.number(influence.answers),
            shipped: format.number(influence.shipped),
          })}
        />
        <Stat
          label={t("triaging:demand.referrals")}
          value={format.number(demand.referrals.customers)}
          note={
            demand.referrals.customers === 0
              ? t("triaging:demand.referrals_none")
              : t("triaging:demand.referrals_parts", {
                  count: demand.referrals.inviters,
                  accounts: t("triage:accounts", { count: demand.referrals.accounts }),
                  value: format.euros(demand.referrals.annualValueEur),
                })
          }
        />
      </StatRow>
      <div className="mt-5">
        <WeeksOfVotes weeks={weeks} recent={demand.recent} />
      </div>
      <dl className="mt-4 grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-faint">{t("triaging:demand.stages")}</dt>
        <dd>{words(stages.map(([stage, count]) => [t(`triage:stage.${stage}`), count]))}</dd>
        <dt className="text-ink-faint">{t("triaging:demand.segments")}</dt>
        <dd>{words(demand.segments.map(({ name, customers }) => [name, customers]))}</dd>
        <dt className="text-ink-faint">{t("triaging:demand.importance")}</dt>
        <dd>
          {words([
            [t("backing:importance.critical"), importance.critical],
            [t("backing:importance.important"), importance.important],
            [t("backing:importance.nice"), importance.nice],
            [t("triaging:demand.unsaid"), importance.unsaid],
          ])}
        </dd>
      </dl>
      {accounts.length > 0 && (
        <table className="mt-4 w-full text-sm tabular-nums">
          <caption className="sr-only">{t("triaging:demand.accounts")}</caption>
          <thead>
            <tr className="border-b border-line text-left text-xs text-ink-faint">
              <th className="py-1.5 font-semibold">{t("triaging:demand.account")}</th>
              <th className="py-1.5 text-right font-semibold">{t("triaging:demand.voters")}</th>
              <th className="py-1.5 text-right font-semibold">{t("triaging:demand.a_year")}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ id, name, annualValueEur, voters }) => (
              <tr key={id} className="border-b border-line last:border-b-0">
                <td className="py-1.5">
                  <Link
                    to={`/desk/accounts/${toPublicId(id)}`}
                    className="font-medium text-spruce-ink hover:underline"
                  >
                    {name}
                  </Link>
                </td>
                <td className="py-1.5 text-right">{format.number(voters)}</td>
                <td className="py-1.5 text-right">{format.euros(annualValueEur ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reasons.length > 0 && (
        <>
          <h3 className="mt-5 text-sm font-semibold text-ink-soft">{t("triaging:demand.reasons")}</h3>
          <ul className="mt-1.5 flex flex-col gap-2 text-sm">
            {reasons.map(({ name, importance: weight, reason }, at) => (
              <li key={at} className="border-l-2 border-line pl-3">
                <p className="text-pretty">{reason}</p>
                <p className="text-xs text-ink-faint">
                  {name}
                  {weight && ` · ${t(`backing:importance.${weight}`)}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
