import { notFound } from "~/platform/refusal";

/** A case's number as it stands in a URL; anything else is no case. */
export function caseNumberOf(segment: string | undefined): number {
  if (!segment || !/^[1-9]\d{0,8}$/.test(segment)) throw notFound();
  return Number(segment);
}

export function deskCasePath(number: number): string {
  return `/desk/cases/${number}`;
}

export function ownCasePath(number: number): string {
  return `/cases/${number}`;
}
