import type { BoardField } from "#db/schema/places";
import { newId } from "~/platform/ids";

/** Unique within a board, which asks few questions. */
export function newFieldId(): string {
  return newId().replaceAll("-", "").slice(-10);
}

/**
 * The fields as they are to be from now on. What was answered for staff alone stays so, and what answered one kind of
 * question answers no other: a field that changes so is a new one, and its former answers are shown to nobody.
 */
export function withAnswersKept(before: BoardField[], after: BoardField[]): BoardField[] {
  return after.map((field) => {
    const was = before.find(({ id }) => id === field.id);
    const opened = was?.staffOnly && !field.staffOnly;
    return was && (opened || was.kind !== field.kind) ? { ...field, id: newFieldId() } : field;
  });
}
