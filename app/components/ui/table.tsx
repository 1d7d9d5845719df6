import type { ReactNode } from "react";

/** A table in its own scrolling box, which the keyboard can reach. Inside: plain thead, tbody, th and td. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      // No landmark: the section around it is one, often by the same name.
      role="group"
      aria-label={label}
      // A box that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      // Relative: words for screen readers alone stay in the box, however far right they stand.
      className="scroll-x relative rounded-md border border-line bg-card"
    >
      <table className="data-table">{children}</table>
    </div>
  );
}
