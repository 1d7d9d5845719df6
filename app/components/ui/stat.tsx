import type { LucideIcon } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { inkTone, type Tone } from "./tone";

/** A number and what it counts; put several in `StatRow`. */
export function Stat(props: {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: Tone;
  icon?: LucideIcon;
}) {
  const { label, value, note, tone, icon: Icon } = props;
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-sm text-ink-soft">
        {Icon && <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />}
        {label}
      </dt>
      <dd
        className={`font-serif text-2xl font-medium tabular-nums tracking-tight ${tone ? inkTone[tone] : "text-ink"}`}
      >
        {value}
      </dd>
      {note && <dd className="max-w-56 text-xs text-pretty text-ink-faint">{note}</dd>}
    </div>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-10">{children}</dl>;
}
