import { Link, useFetcher, useRevalidator } from "@remix-run/react";
import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { nextStatuses } from "~/domain/ideas/idea";
import { triageIdeaPath, triagePath, type TriageStage, type TriageView } from "~/domain/ideas/triage";
import type { StageCounts, BoardIdea } from "~/domain/ideas/triage.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { useToast } from "../ui/toast";
import type * as DraggingModule from "./triage-dragging";
import { DecisionDialog } from "./decision-dialog";
import { TriageCard, type CardDeeds } from "./triage-card";
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
  const { deciding, moved, move, decided, cancel } = useMoves(all);

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
  const Card = dragging?.DraggableCard ?? TriageCard;
  const Zone = dragging?.DropZone ?? Fragment;

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
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="region"
        aria-label={t("triaging:board")}
        // A box that scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={walkCards}
        className="scroll-x -mx-4 flex snap-x snap-mandatory scroll-pl-4 gap-3 px-4 pb-3 sm:mx-0 sm:snap-none sm:px-0"
      >
        {shown.map(({ stage, ideas }) => (
          <section
            key={stage}
            id={`column-${stage}`}
            aria-labelledby={`column-${stage}-title`}
            className="relative flex max-h-[calc(100dvh-9rem)] w-[calc(100vw-3.5rem)] shrink-0 snap-start flex-col rounded-lg bg-sunken sm:w-70"
          >
            <h2
              id={`column-${stage}-title`}
              className="flex items-center justify-between gap-2 px-3 pb-2 pt-3 text-sm font-semibold"
            >
              {stageName(stage)}
              <span className="text-xs font-medium tabular-nums text-ink-faint">
                {format.number(standing(stage))}
              </span>
            </h2>
            <div className="min-h-24 flex-1 overflow-y-auto px-2 pb-2">
              <Zone {...(dragging ? { stage, ideas: all } : ({} as never))}>
                {ideas.length > 0 ? (
                  <ol aria-label={stageName(stage)} className="flex flex-col gap-2">
                    {ideas.map((idea) => (
                      <li key={idea.id}>
                        <Card {...deeds} idea={idea} busy={moved.has(idea.id)} />
                      </li>
                    ))}
                  </ol>
                ) : (
                  <p className="px-2 py-6 text-center text-sm text-ink-faint">
                    {stage === "inbox" ? t("triaging:inbox_empty") : t("triaging:column_empty")}
                  </p>
                )}
                <MoreOfColumn stage={stage} shown={ideas.length} all={standing(stage)} view={view} />
              </Zone>
            </div>
          </section>
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

/** Cards that stand where they were put before the server has said so; one that is refused or left goes back. */
function useMoves(loaded: BoardIdea[]) {
  const t = useT();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const looking = useFetcher({ key: "look" });
  const undoing = useFetcher({ key: "undo" });
  const [moved, setMoved] = useState<ReadonlyMap<string, TriageStage>>(new Map());
  const [deciding, setDeciding] = useState<{ idea: BoardIdea; to: IdeaStatus } | null>(null);
  const onward = useRef<string | null>(null);
  const here = () => location.pathname + location.search;

  const put = (id: string, stage: TriageStage | null) =>
    setMoved((before) => {
      const after = new Map(before);
      if (stage) after.set(id, stage);
      else after.delete(id);
      return after;
    });
  // What the page says counts once it says something new, but for the card that is being decided on.
  const standing = loaded.map(({ id, status, looked }) => `${id}${status}${looked}`).join();
  const held = useRef<string>(undefined);
  held.current = deciding?.idea.id;
  useEffect(() => {
    setMoved((before) => new Map([...before].filter(([id]) => id === held.current)));
  }, [standing]);

  // Whoever moved a card by the keyboard goes on from it, in the column where it is drawn now.
  useEffect(() => {
    if (!onward.current || deciding) return;
    const handle = `[data-idea="${onward.current}"] button[aria-roledescription]`;
    document.querySelector<HTMLElement>(handle)?.focus();
    onward.current = null;
  }, [moved, deciding]);

  function move(idea: BoardIdea, stage: TriageStage): void {
    if (stage === "inbox" || (stage === "new" && idea.status === "new")) {
      const undo = stage === "inbox";
      const send = (back: boolean) =>
        looking.submit(
          { back: here(), ...(back ? { undo: "1" } : {}) },
          { method: "post", action: `${triageIdeaPath(idea)}/look` },
        );
      put(idea.id, stage);
      onward.current = idea.id;
      send(undo);
      const message = t(undo ? "triaging:unlooked" : "triaging:looked");
      toast({
        message,
        tone: "moss",
        action: { label: t("common:action.undo"), onPress: () => send(!undo) },
      });
    } else if (nextStatuses(idea.status).includes(stage)) {
      put(idea.id, stage);
      setDeciding({ idea, to: stage });
    }
  }

  function decided({ changeId, status }: { changeId: string; status: IdeaStatus }): void {
    if (deciding) {
      put(deciding.idea.id, status);
      onward.current = deciding.idea.id;
    }
    setDeciding(null);
    const undo = () =>
      undoing.submit(
        { what: "one", back: here() },
        { method: "post", action: `/desk/decisions/${toPublicId(changeId)}/undo` },
      );
    toast({
      message: t("triage:done", { status: t(`community:idea_status.${status}`) }),
      tone: "moss",
      action: { label: t("common:action.undo"), onPress: undo },
    });
  }

  function cancel(): void {
    if (!deciding) return;
    put(deciding.idea.id, null);
    onward.current = deciding.idea.id;
    setDeciding(null);
    revalidate();
  }

  return { moved, deciding, move, decided, cancel };
}
