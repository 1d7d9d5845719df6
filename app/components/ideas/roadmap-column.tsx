import { Link } from "~/components/ui/link";
import { CircleCheckBig, Compass, Hammer, Hourglass, type LucideIcon } from "~/components/ui/icons";
import { threadPath } from "~/domain/community/addresses";
import type { RoadmapColumn as Column, RoadmapIdea, RoadmapStatus } from "~/domain/ideas/roadmap.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { ideasHref } from "./idea-filters";
import { StatusChip } from "../community/chips";
import { VoteControl } from "./vote-control";

const looks: Record<RoadmapStatus, { icon: LucideIcon; edge: string; ink: string }> = {
  under_review: { icon: Compass, edge: "border-line-strong", ink: "text-ink-soft" },
  planned: { icon: Hourglass, edge: "border-cloudberry", ink: "text-cloudberry-ink" },
  in_progress: { icon: Hammer, edge: "border-lake", ink: "text-lake-ink" },
  shipped: { icon: CircleCheckBig, edge: "border-moss", ink: "text-moss-ink" },
};

/** One stage of the road, with what stands there: the most wanted first, the ready by its day. */
export function RoadmapColumn({ column, board }: { column: Column; board?: string }) {
  const t = useT();
  const { status, total, ideas } = column;
  const { icon: Icon, edge, ink } = looks[status];
  return (
    <section aria-labelledby={`road-${status}`} className="min-w-0">
      <header className={classes("border-t-4 pt-3", edge)}>
        <h2
          id={`road-${status}`}
          className="flex items-center gap-2 font-serif text-xl font-medium tracking-tight"
        >
          <Icon aria-hidden className={classes("size-5 shrink-0", ink)} strokeWidth={1.75} />
          {t(`community:idea_status.${status}`)}
          <span className="ml-auto font-sans text-sm font-normal tabular-nums text-ink-faint">{total}</span>
        </h2>
        <p className="mt-0.5 text-sm text-ink-faint">{t(`ideas:roadmap.note.${status}`)}</p>
      </header>
      {ideas.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-2.5">
          {ideas.map((idea) => (
            <RoadmapCard key={idea.id} idea={idea} showBoard={!board} />
          ))}
        </ul>
      ) : (
        <p className="mt-3 rounded-md border border-dashed border-line p-4 text-sm text-ink-faint">
          {t("ideas:roadmap.empty")}
        </p>
      )}
      {total > ideas.length && (
        <Link
          to={ideasHref({ order: "top", status, board })}
          className="tap mt-3 inline-block text-sm font-semibold text-spruce-ink hover:underline"
        >
          {t("ideas:roadmap.all", { count: total })}
        </Link>
      )}
    </section>
  );
}

function RoadmapCard({ idea, showBoard }: { idea: RoadmapIdea; showBoard: boolean }) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <li className="group/row relative rounded-md border border-line bg-card p-3 transition-colors hover:border-line-strong">
      <Link
        to={threadPath(idea)}
        lang={idea.language}
        className="covered block text-pretty text-sm font-semibold leading-snug text-ink hyphens-auto group-hover/row:text-spruce-ink"
      >
        {idea.title}
      </Link>
      {idea.label && (
        <p className="mt-2">
          <StatusChip status={idea.status} label={idea.label} />
        </p>
      )}
      <div className="mt-2.5 flex items-center justify-between gap-2">
        <VoteControl idea={idea} size="inline" />
        <p className="min-w-0 text-right text-xs leading-snug text-ink-faint">
          {showBoard && <span className="block truncate">{idea.board.name[language]}</span>}
          <span title={format.exact(idea.statusChangedAt)}>{format.ago(idea.statusChangedAt)}</span>
        </p>
      </div>
    </li>
  );
}
