import { toPublicId } from "~/platform/ids";
import { postsPerPage } from "./thread";

/** Where a thread stands: readable words and the id that decides. */
export function threadPath(thread: { id: string; slug: string; kind: string }): string {
  return `/${thread.kind === "idea" ? "ideas" : "threads"}/${thread.slug}-${toPublicId(thread.id)}`;
}

/** One page of a thread's posts; the first has the thread's own address. */
export function pagePath(path: string, page: number): string {
  return page > 1 ? `${path}?page=${page}` : path;
}

/** A post in its thread, on the page where it stands; the opening one has the thread's own address. */
export function postPath(thread: { id: string; slug: string; kind: string }, number: number): string {
  return number > 1 ? postHref(threadPath(thread), number) : threadPath(thread);
}

/** The same within the thread of this address, the opening post included. */
export function postHref(path: string, number: number): string {
  return `${pagePath(path, Math.ceil(number / postsPerPage))}#post-${number}`;
}

export function personPath(person: { handle: string }): string {
  return `/people/${person.handle}`;
}

/** Straight to the first post that the viewer hasn't read. */
export function firstUnread(path: string, lastRead: number): string {
  return postHref(path, lastRead + 1);
}
