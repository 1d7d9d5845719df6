import { toPublicId } from "~/platform/ids";

/** Where a thread stands: readable words and the id that decides. */
export function threadPath(thread: { id: string; slug: string; kind: string }): string {
  return `/${thread.kind === "idea" ? "ideas" : "threads"}/${thread.slug}-${toPublicId(thread.id)}`;
}

export function personPath(person: { handle: string }): string {
  return `/people/${person.handle}`;
}
