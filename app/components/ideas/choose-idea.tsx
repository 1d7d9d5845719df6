import { useT } from "~/i18n/react";
import type { Selection } from "./use-selection";

/** The box that chooses an idea for a deed on several. Without JavaScript it belongs to the form below the list. */
export function ChooseIdea({ id, title, selection }: { id: string; title: string; selection: Selection }) {
  const t = useT();
  return (
    <input
      type="checkbox"
      form="many"
      name={`idea.${id}`}
      aria-label={t("triaging:choose", { title })}
      checked={selection.has(id)}
      onClick={(event) => selection.toggle(id, event.shiftKey)}
      onChange={() => {}}
      className="relative z-1 size-5 shrink-0 accent-spruce"
    />
  );
}
