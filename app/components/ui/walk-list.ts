import type { KeyboardEvent } from "react";

/**
 * For what holds a text field and a list of links that belongs to it: the arrow keys walk from the field into the list
 * (`data-walked`) and back, Escape returns to the field. The links stay links: Enter and Tab do what they always do.
 */
export function walkList(event: KeyboardEvent<HTMLElement>): void {
  const field = event.currentTarget.querySelector("input");
  const links = event.currentTarget.querySelectorAll<HTMLElement>("[data-walked] a");
  const stops = [field, ...links];
  const at = stops.indexOf(event.target as HTMLInputElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 };
  const next = stops[steps[event.key] ?? -1];
  if (at < 0 || !next || next === event.target) return;
  event.preventDefault();
  next.focus();
}
