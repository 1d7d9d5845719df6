import type { KeyboardEvent } from "react";

/**
 * From card to card by the arrows: up and down its column, left and right to the same place of the next one that has any.
 * Not from an open menu, and not while a card is carried: there the arrows carry it.
 */
export function walkCards(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
  };
  const step = steps[event.key];
  const target = event.target as HTMLElement;
  const card = target.closest("[data-idea]");
  if (!step || !card || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (target.closest("details[open]") || document.querySelector("[aria-roledescription][aria-pressed=true]"))
    return;
  const columns = [...event.currentTarget.querySelectorAll("section")].map((column) => [
    ...column.querySelectorAll("[data-idea]"),
  ]);
  const [across, along] = step;
  let at = columns.findIndex((cards) => cards.includes(card));
  const place = columns[at]!.indexOf(card);
  if (across)
    do at += across;
    while (columns[at]?.length === 0);
  const cards = columns[at];
  if (!cards) return;
  event.preventDefault();
  const next = cards[Math.min(Math.max(place + along, 0), cards.length - 1)]!;
  next.querySelector<HTMLElement>("h3 a")!.focus();
}
