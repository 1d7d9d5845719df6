import { toPublicId } from "~/platform/ids";
import { postsPerPage } from "./thread";

/** Where a thread stands: readable words and the id that decides. */
export function threadPath(thread: { id: string; slug: string; kind: string }): string {
  return `/${thread.kind === "idea" ? "ideas" : "threads"}/${thread.slug}-${toPublicId(thread.id)}`;
}

/** A post in its thread, on the page where it stands. */
export function postPath(thread: { id: string; slug: string; kind: string }, number: number): string {
  const page = Math.ceil(number / postsPerPage);
  return `${threadPath(thread)}${page > 1 ? `?page=${page}` : ""}${number > 1 ? `#post-${number}` : ""}`;
}

export function personPath(person: { handle: string }): string {
  return `/people/${person.handle}`;
}
