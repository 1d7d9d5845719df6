import { Link } from "~/components/ui/link";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import type { Challenge } from "~/domain/ideas/challenges/finding.server";
import { useLanguage, useT } from "~/i18n/react";
import { Chip } from "../ui/chip";
import { Trophy } from "../ui/icons";
import { phaseTones } from "./phase-line";
import { TimeLeft } from "./time-left";

type Props = {
  challenge: Challenge;
  /** Where it leads, if not to its own page. */
  to?: string;
  heading: "h2" | "h3";
};

/** A challenge as a line of a list: its question, how far it is, what it is worth. */
export function ChallengeLine({ challenge, to, heading: Heading }: Props) {
  const t = useT();
  const language = useLanguage();
  const { phase, cancelledAt, announcedAt } = challenge;
  return (
    <li className="group/row relative border-b border-line py-5 last:border-b-0">
      <div className="flex flex-wrap items-center gap-2">
        {announcedAt === null ? (
          <Chip>{t("challenges:draft")}</Chip>
        ) : (
          <Chip icon={Trophy} tone={cancelledAt ? "neutral" : phaseTones[phase]}>
            {cancelledAt ? t("challenges:called_off") : t(`challenges:phase.${phase}`)}
          </Chip>
        )}
        <span className="text-sm text-ink-faint">
          <TimeLeft challenge={challenge} />
        </span>
      </div>
      <Heading className="mt-1.5 font-serif text-xl font-medium tracking-tight text-pretty">
        <Link to={to ?? challengePath(challenge)} className="covered group-hover/row:text-spruce-ink">
          {challenge.question[language]}
        </Link>
      </Heading>
      <p className="mt-1 text-sm text-ink-soft">
        {phase !== "coming" && (
          <>
            {challenge.entries > 0
              ? t("challenges:entries", { count: challenge.entries })
              : t("challenges:list_empty")}
            <span aria-hidden> · </span>
          </>
        )}
        {challenge.prize[language]}
      </p>
    </li>
  );
}
