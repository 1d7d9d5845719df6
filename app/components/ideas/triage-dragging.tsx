import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  type Over,
} from "@dnd-kit/core";
import { useRef, useState, type ReactNode } from "react";
import { GripVertical } from "~/components/ui/icons";
import { nextStatuses } from "~/domain/ideas/idea";
import type { TriageStage } from "~/domain/ideas/triage";
import type { BoardIdea } from "~/domain/ideas/triage.server";
import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { TriageCard, type CardDeeds } from "./triage-card";

/* Fetched once the board has come alive: what only those who drag need. */

/** Whether an idea may be dropped there: where it may go by a decision, and between the inbox and what has been looked at. */
export function mayDrop(idea: BoardIdea, stage: TriageStage): boolean {
  if (stage === "inbox" || stage === "new")
    return idea.status === "new" && idea.looked === (stage === "inbox");
  return nextStatuses(idea.status).includes(stage);
}

/** By the pointer; without one, the column that the card's middle is in: the nearest middle of columns would be a short one's. */
const byPlace: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const middle = args.collisionRect.left + args.collisionRect.width / 2;
  return args.droppableContainers
    .filter(({ id }) => {
      const rect = args.droppableRects.get(id);
      return rect && rect.left <= middle && middle <= rect.right;
    })
    .map((droppableContainer) => ({ id: droppableContainer.id, data: { droppableContainer, value: 0 } }));
};

/** The arrows go from column to column, not by the pixel. */
const byColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
  const { collisionRect, droppableContainers, droppableRects, over } = context;
  if (!step || !collisionRect) return undefined;
  event.preventDefault();
  const columns = droppableContainers
    .toArray()
    .map(({ id }) => ({ id, rect: droppableRects.get(id) }))
    .filter((column) => column.rect !== undefined)
    .sort((a, b) => a.rect!.left - b.rect!.left);
  const at = columns.findIndex(({ id }) => id === over?.id);
  const next = columns[Math.min(Math.max(at + step, 0), columns.length - 1)]?.rect;
  return next && { x: next.left + (next.width - collisionRect.width) / 2, y: collisionRect.top };
};

type DraggingProps = {
  ideas: BoardIdea[];
  stageName: (stage: TriageStage) => string;
  onDrop: (idea: BoardIdea, stage: TriageStage) => void;
  children: ReactNode;
};

export function Dragging({ ideas, stageName, onDrop, children }: DraggingProps) {
  const t = useT();
  const [dragged, setDragged] = useState<BoardIdea | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byColumn, scrollBehavior: "auto" }),
  );
  const lifted = useRef(false);
  const find = (id: string | number) => ideas.find((idea) => idea.id === id) ?? null;
  const title = (id: string | number) => find(id)?.title ?? "";
  const fits = (idea: BoardIdea | null, over: Over | null): over is Over =>
    idea !== null && over !== null && mayDrop(idea, over.id as TriageStage);
  const name = (id: string | number | undefined) => (id ? stageName(id as TriageStage) : "");
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={byPlace}
      onDragStart={({ active }) => setDragged(find(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null);
        const idea = find(active.id);
        if (idea && fits(idea, over)) onDrop(idea, over.id as TriageStage);
      }}
      accessibility={{
        // A card that was put down stands in another column: the board itself leads the focus there.
        restoreFocus: false,
        screenReaderInstructions: { draggable: t("triaging:drag.how") },
        announcements: {
          onDragStart: ({ active }) => {
            lifted.current = true;
            return t("triaging:drag.lifted", { title: title(active.id) });
          },
          onDragOver: ({ over }) => {
            // Over the column that it comes from: that would drown that it is lifted.
            const first = lifted.current;
            lifted.current = false;
            return over && !first ? t("triaging:drag.over", { column: name(over.id) }) : undefined;
          },
          onDragEnd: ({ active, over }) =>
            over && fits(find(active.id), over)
              ? t("triaging:drag.dropped", { column: name(over.id) })
              : t("triaging:drag.cancelled"),
          onDragCancel: () => t("triaging:drag.cancelled"),
        },
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className="rotate-1 rounded-md border border-spruce bg-raised p-3 text-sm font-semibold leading-snug shadow-float">
            {dragged.title}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

export function DraggableCard({ idea, busy, ...deeds }: CardDeeds & { idea: BoardIdea; busy?: boolean }) {
  const t = useT();
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: idea.id,
    disabled: busy || nextStatuses(idea.status).length === 0,
    attributes: { roleDescription: t("triaging:drag.role") },
  });
  return (
    <div ref={setNodeRef} {...listeners} className={classes("cursor-grab", isDragging && "opacity-40")}>
      <TriageCard
        {...deeds}
        idea={idea}
        busy={busy}
        handle={
          <button
            ref={setActivatorNodeRef}
            type="button"
            {...attributes}
            aria-label={t("triaging:drag.handle", { title: idea.title })}
            className="icon-button relative z-2 -mr-1.5 -mt-1 size-7 shrink-0 cursor-grab text-ink-faint"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        }
      />
    </div>
  );
}

/** Says while something is dragged whether it may be dropped here. */
export function DropZone({
  stage,
  ideas,
  children,
}: {
  stage: TriageStage;
  ideas: BoardIdea[];
  children: ReactNode;
}) {
  const { setNodeRef, isOver, active } = useDroppable({ id: stage });
  const idea = active && ideas.find(({ id }) => id === active.id);
  const fits = idea ? mayDrop(idea, stage) : true;
  return (
    <div
      ref={setNodeRef}
      className={classes(
        "h-full rounded-md transition-colors",
        idea && !fits && "opacity-55",
        isOver && fits && "bg-spruce-soft outline-2 outline-spruce-line",
      )}
    >
      {children}
    </div>
  );
}
