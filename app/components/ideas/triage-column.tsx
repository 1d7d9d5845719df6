import { Link } from "~/components/ui/link";
import { useEffect, useRef } from "react";
import { triagePath, type TriageStage, type TriageView } from "~/domain/ideas/triage";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { useFormat, useT } from "~/i18n/react";
import { TriageCard, type CardDeeds } from "./triage-card";
import type * as DraggingModule from "./triage-dragging";

type Props = CardDeeds & {
  stage: TriageStage;
  name: string;
  ideas: BoardIdea[];
  /** How many stand in it, shown or not. */
  standing: number;
  view: TriageView;
  /** Whether a card is on its way. */
  isMoving: (id: string) => boolean;
  /** Once it is loaded; `all` are the cards of the whole board. */
  dragging: typeof DraggingModule | null;
  all: BoardIdea[];
};

/** A column of the board: its cards, and the way to those that it does not show. */
export function TriageColumn({
  stage,
  name,
  ideas,
  standing,
  view,
  isMoving,
  dragging,
  all,
  ...deeds
}: Props) {
  const t = useT();
  const format = useFormat();
  const Card = dragging?.DraggableCard ?? TriageCard;
  const cards = (
    <>
      {ideas.length > 0 ? (
        <ol aria-label={name} className="flex flex-col gap-2">
          {ideas.map((idea) => (
            <li key={idea.id}>
              <Card {...deeds} idea={idea} busy={isMoving(idea.id)} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="px-2 py-6 text-center text-sm text-ink-faint">
          {stage === "inbox" ? t("triaging:inbox_empty") : t("triaging:column_empty")}
        </p>
      )}
      <MoreOfColumn stage={stage} shown={ideas.length} all={standing} view={view} />
    </>
  );
  return (
    <section
      id={`column-${stage}`}
      aria-labelledby={`column-${stage}-title`}
      className="relative flex max-h-[calc(100dvh-9rem)] w-[calc(100vw-3.5rem)] shrink-0 snap-start flex-col rounded-lg bg-sunken sm:w-70"
    >
      <h2
        id={`column-${stage}-title`}
        className="flex items-center justify-between gap-2 px-3 pb-2 pt-3 text-sm font-semibold"
      >
        {name}
        <span className="text-xs font-medium tabular-nums text-ink-faint">{format.number(standing)}</span>
      </h2>
      <div className="min-h-24 flex-1 overflow-y-auto px-2 pb-2">
        {dragging ? (
          <dragging.DropZone stage={stage} ideas={all}>
            {cards}
          </dragging.DropZone>
        ) : (
          cards
        )}
      </div>
    </section>
  );
}

/** What a column does not show at once: first it opens further, then its list has the rest. The focus goes on to the next idea. */
function MoreOfColumn({
  stage,
  shown,
  all,
  view,
}: {
  stage: TriageStage;
  shown: number;
  all: number;
  view: TriageView;
}) {
  const t = useT();
  const wider = !view.wide.includes(stage);
  const opened = useRef<number | null>(null);
  useEffect(() => {
    if (opened.current === null || shown <= opened.current) return;
    const next = document.querySelectorAll<HTMLElement>(`#column-${stage} article h3 a`)[opened.current];
    next?.focus({ preventScroll: true });
    opened.current = null;
  }, [shown, stage]);
  if (all <= shown) return null;
  return (
    <Link
      to={triagePath(
        wider
          ? { ...view, wide: [...view.wide, stage] }
          : { ...view, layout: "list", status: stage, wide: [] },
      )}
      preventScrollReset={wider}
      replace={wider}
      onClick={() => (opened.current = wider ? shown : null)}
      className="tap mt-2 block rounded-md px-2 py-2 text-center text-sm font-semibold text-spruce-ink hover:underline"
    >
      {wider
        ? t("triaging:more_of_column", { count: all - shown })
        : t("triaging:all_of_column", { count: all })}
    </Link>
  );
}
