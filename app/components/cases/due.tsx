import {
  CirclePause,
  CircleCheck,
  Clock3,
  Hourglass,
  TriangleAlert,
  type LucideIcon,
} from "~/components/ui/icons";
import { isUnderWay, type CaseStatus, type Sla, type SlaState } from "~/domain/cases/case";
import { useFormat, useT } from "~/i18n/react";
import { Chip } from "../ui/chip";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";
import type { Tone } from "../ui/tone";
import { useNow } from "./use-now";

const looks: Record<SlaState, [LucideIcon, Tone]> = {
  on_track: [Clock3, "neutral"],
  due_soon: [Hourglass, "cloudberry"],
  breached: [TriangleAlert, "lingonberry"],
  met: [CircleCheck, "moss"],
};

/** How a case stands against its promises: an icon and a word. */
export function SlaChip({ sla, status }: { sla: Sla; status: CaseStatus }) {
  const t = useT();
  const [icon, tone] = looks[sla.state];
  if (sla.paused && sla.state !== "breached") return <Chip icon={CirclePause}>{t("desk:sla.paused")}</Chip>;
  const missed = sla.state === "breached" && !isUnderWay(status);
  return (
    <Chip icon={icon} tone={missed ? "neutral" : tone}>
      {t(`desk:sla.${missed ? "missed" : sla.state}`)}
    </Chip>
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When the next promise is due, as people say it: "in 40 min", "2 h late"; the clock itself on hover. */
export function Due({ sla, status, className }: { sla: Sla; status: CaseStatus; className?: string }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  if (!isUnderWay(status))
    return <span className={classes("text-ink-faint", className)}>{t("desk:due.done")}</span>;
  const left = new Date(sla.dueAt).getTime() - now;
  const size = Math.abs(left);
  const [unit, count] =
    size < HOUR ? ["minutes", size / MINUTE] : size < DAY ? ["hours", size / HOUR] : ["days", size / DAY];
  const late = left < 0;
  return (
    <Time
      iso={sla.dueAt}
      label={t(`desk:due.${late ? "late" : "in"}_${unit}`, {
        count: Math.max(1, Math.floor(count as number)),
      })}
      title={t(`desk:due.${sla.clock}`, { when: format.exact(sla.dueAt) })}
      className={classes(
        "tabular-nums",
        late ? "font-semibold text-lingonberry-ink" : "text-ink-soft",
        className,
      )}
    />
  );
}
