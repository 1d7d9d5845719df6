import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { TriageStage, TriageView } from "~/domain/ideas/triage";
import type { StageCounts, BoardIdea } from "~/domain/ideas/triage.server";
import { useFormat, useT } from "~/i18n/react";
import type * as DraggingModule from "./triage-dragging";
import { DecisionDialog } from "./decision-dialog";
import type { CardDeeds } from "./triage-card";
import { TriageColumn } from "./triage-column";
import { useCardMoves } from "./use-card-moves";
import { useLiveIdeas } from "./use-live-ideas";
import type { Selection } from "./use-selection";
import { walkCards } from "./walk-cards";

type Column = { stage: TriageStage; ideas: BoardIdea[] };
type Props = {
  columns: Column[];
  counts: StageCounts;
  view: TriageView;
  selection: Selection;
  open: (idea: BoardIdea) => void;
};

type Dragging = typeof DraggingModule;

/** Columns by status. A card goes to another by dragging, by the keyboard or by its menu; each way asks for the reason. */
export function TriageBoard({ columns, counts, view, selection, open }: Props) {
  const t = useT();
  const format = useFormat();
  const [dragging, setDragging] = useState<Dragging | null>(null);
  useEffect(() => void import("./triage-dragging").then(setDragging), []);
  const all = useMemo(() => columns.flatMap(({ ideas }) => ideas), [columns]);
  useColleagues(all);
  const { deciding, moved, move, decided, cancel } = useCardMoves(all);

  const shown = columns.map(({ stage, ideas }) => ({
    stage,
    ideas: [
      ...all.filter(({ id }) => moved.get(id) === stage && !ideas.some((idea) => idea.id === id)),
      ...ideas.filter(({ id }) => (moved.get(id) ?? stage) === stage),
    ],
  }));
  const stageName = (stage: TriageStage) =>
    stage === "inbox" ? t("triaging:stage.inbox") : t(`community:idea_status.${stage}`);
  const standing = (stage: TriageStage) => (stage === "new" ? counts.new - counts.inbox : counts[stage]);
  const deeds: CardDeeds = { selection, open, move };

  const board = (
    <>
      <nav aria-label={t("triaging:columns")} className="scroll-x scroll-hidden mb-2 sm:hidden">
        <ul className="flex w-max gap-1">
          {shown.map(({ stage }) => (
            <li key={stage}>
              <a
                href={`#column-${stage}`}
                className="tap inline-flex min-h-8 items-center gap-1 rounded-sm border border-line bg-card px-2 text-xs font-semibold text-ink-soft"
              >
                {stageName(stage)} <span className="tabular-nums">{format.number(standing(stage))}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="mb-2 text-sm text-ink-faint max-md:hidden">{t("triaging:keys")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="region"
        aria-label={t("triaging:board")}
        // A box that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={walkCards}
        className="scroll-x -mx-4 flex snap-x snap-mandatory scroll-pl-4 gap-3 px-4 pb-3 sm:mx-0 sm:snap-none sm:px-0"
      >
        {shown.map(({ stage, ideas }) => (
          <TriageColumn
            key={stage}
            {...deeds}
            stage={stage}
            name={stageName(stage)}
            ideas={ideas}
            standing={standing(stage)}
            view={view}
            isMoving={(id) => moved.has(id)}
            dragging={dragging}
            all={all}
          />
        ))}
      </div>
    </>
  );
  return (
    <>
      {dragging ? (
        <dragging.Dragging ideas={all} stageName={stageName} onDrop={move}>
          {board}
        </dragging.Dragging>
      ) : (
        board
      )}
      {deciding && <DecisionDialog key={deciding.idea.id} {...deciding} onDone={decided} onCancel={cancel} />}
    </>
  );
}

/** Reads the board anew when a colleague has moved a card that is on it, or an idea has come. */
function useColleagues(loaded: BoardIdea[]): void {
  const { revalidate } = useRevalidator();
  const { ideas, fresh } = useLiveIdeas(loaded);
  const news = ideas
    .filter((idea, at) => idea.status !== loaded[at]!.status)
    .map(({ id, status }) => `${id} ${status}`)
    .join();
  useEffect(() => {
    if (news || fresh > 0) revalidate();
  }, [news, fresh, revalidate]);
}
