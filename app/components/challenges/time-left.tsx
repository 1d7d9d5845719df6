import type { Dates, Phase } from "~/domain/ideas/challenges/challenge";
import { useFormat, useT } from "~/i18n/react";

type Props = { challenge: Dates & { phase: Phase } };

/** What comes next and when, in a sentence. */
export function TimeLeft({ challenge }: Props) {
  const t = useT();
  const format = useFormat();
  if (challenge.cancelledAt) return <>{t("challenges:called_off")}</>;
  const { phase } = challenge;
  const at = phase === "closed" ? (challenge.endedAt ?? challenge.closesAt) : nextDay(challenge);
  return <>{t(`challenges:left.${phase}`, { date: format.date(at), when: format.ago(at) })}</>;
}

function nextDay({ phase, opensAt, votingAt, judgingAt, closesAt }: Props["challenge"]): string {
  if (phase === "coming") return opensAt;
  if (phase === "open") return votingAt;
  return phase === "voting" ? judgingAt : closesAt;
}
