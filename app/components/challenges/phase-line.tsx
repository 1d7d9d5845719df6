import { phases, type Dates, type Phase } from "~/domain/ideas/challenges/challenge";
import { useFormat, useT } from "~/i18n/react";
import { Stepper } from "../ui/stepper";
import type { Tone } from "../ui/tone";

export const phaseTones: Record<Phase, Tone> = {
  coming: "neutral",
  open: "spruce",
  voting: "cloudberry",
  judging: "lake",
  closed: "moss",
};

/** A challenge's road, with the day of each station. */
export function PhaseLine({ challenge }: { challenge: Dates & { phase: Phase } }) {
  const t = useT();
  const format = useFormat();
  const here = phases.indexOf(challenge.phase);
  const days = {
    open: challenge.opensAt,
    voting: challenge.votingAt,
    judging: challenge.judgingAt,
    closed: challenge.endedAt ?? challenge.closesAt,
  };
  return (
    <Stepper
      label={t("challenges:phases")}
      tone={phaseTones[challenge.phase]}
      steps={(["open", "voting", "judging", "closed"] as const).map((phase) => {
        const at = phases.indexOf(phase);
        return {
          label: t(`challenges:phase.${phase}`),
          note: format.date(days[phase]),
          state: at < here ? "done" : at === here ? "current" : "ahead",
        };
      })}
    />
  );
}
