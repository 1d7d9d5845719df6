import { fromPublicId, isId, toPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import type { Order } from "./orders.server";

/** Where a page of a list begins: by a line's own rank and id, so that new threads never shift the pages. */
export interface Key {
  rank: string;
  id: string;
}

/** Times of the database are whole milliseconds, so that nothing is lost on the way. */
export function writeKey(rank: string | number, type: Order["type"], id: string): string {
  const number = type === "int" ? Number(rank) : new Date(rank).getTime();
  return `${number.toString(36)}-${toPublicId(id)}`;
}

export function readKey(text: string | null | undefined, type: Order["type"]): Key | null {
  if (!text) return null;
  const [, digits, publicId] = /^([0-9a-z]{1,9})-([0-9a-z]{26})$/.exec(text) ?? [];
  const id = fromPublicId(publicId);
  if (!digits || !isId(id)) throw notFound();
  const rank = parseInt(digits, 36);
  if (type === "timestamptz") return { rank: new Date(rank).toISOString(), id };
  if (rank > 2 ** 31 - 1) throw notFound();
  return { rank: String(rank), id };
}
