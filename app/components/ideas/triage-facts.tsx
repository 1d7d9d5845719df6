import { ExternalLink, Lock, Moon, StickyNote, Target, TrendingUp, UserRound } from "~/components/ui/icons";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { Chip } from "../ui/chip";

type Props = {
  idea: BoardIdea;
  asleep?: boolean;
  /** Its status stands beside, by the name that everyone reads. */
  named?: boolean;
};

/** What the team has settled about an idea: what it would do, whose it is, where it is worked on, what was noted. */
export function TriageFacts({ idea, asleep = false, named = false }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { finer, estimate, owner, tracker, notes, demand } = idea;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {finer && (finer.internal || !named) && (
        <Chip
          icon={finer.internal ? Lock : undefined}
          title={finer.internal ? t("triaging:internal") : undefined}
        >
          {finer.label[language]}
        </Chip>
      )}
      {estimate && (
        <Chip icon={Target} tone="spruce" title={t("triaging:priority.title")}>
          {t("triaging:priority.short", { value: format.number(Math.round(estimate.priority)) })}
        </Chip>
      )}
      {demand.recent > 0 && (
        <Chip icon={TrendingUp}>{t("triaging:trend.short", { count: demand.recent })}</Chip>
      )}
      {owner && <Chip icon={UserRound}>{owner.displayName}</Chip>}
      {tracker && (
        <a
          href={tracker.url}
          rel="noreferrer"
          target="_blank"
          draggable={false}
          className="relative z-1 inline-flex rounded-sm"
        >
          <Chip icon={ExternalLink} tone="lake">
            {tracker.label}
          </Chip>
        </a>
      )}
      {notes > 0 && <Chip icon={StickyNote}>{t("triaging:notes.count", { count: notes })}</Chip>}
      {asleep && <Chip icon={Moon}>{t("triaging:asleep")}</Chip>}
    </div>
  );
}
