import {
  ArrowDown,
  ChevronsUp,
  Circle,
  CircleCheck,
  CircleDot,
  Equal,
  Hourglass,
  Lock,
  MoveUp,
  type LucideIcon,
} from "~/components/ui/icons";
import type { CasePriority, CaseStatus } from "~/domain/cases/case";
import { useT } from "~/i18n/react";
import { Chip } from "../ui/chip";
import { classes } from "../ui/classes";
import { inkTone, type Tone } from "../ui/tone";

export const statusLooks: Record<CaseStatus, [LucideIcon, Tone]> = {
  new: [Circle, "spruce"],
  open: [CircleDot, "lake"],
  pending: [Hourglass, "cloudberry"],
  resolved: [CircleCheck, "moss"],
  closed: [Lock, "neutral"],
};

export const priorityLooks: Record<CasePriority, [LucideIcon, Tone]> = {
  low: [ArrowDown, "neutral"],
  normal: [Equal, "neutral"],
  high: [MoveUp, "cloudberry"],
  urgent: [ChevronsUp, "lingonberry"],
};

/** A case's status: in staff's words, or in those for its customer. */
export function CaseStatusChip({ status, words = "desk" }: { status: CaseStatus; words?: "desk" | "cases" }) {
  const t = useT();
  const [icon, tone] = statusLooks[status];
  return (
    <Chip icon={icon} tone={tone}>
      {words === "desk" ? t(`desk:status.${status}`) : t(`cases:status.${status}`)}
    </Chip>
  );
}

export function PriorityMark({ priority, className }: { priority: CasePriority; className?: string }) {
  const t = useT();
  const [Icon, tone] = priorityLooks[priority];
  return (
    <span
      className={classes("inline-flex items-center gap-1 text-xs font-semibold", inkTone[tone], className)}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.2} />
      {t(`desk:priority.${priority}`)}
    </span>
  );
}
