import type { Place } from "./policy";

/** Who may read a thread, as far as it follows from where it stands and whether it is between its author and staff. */
export interface Reach {
  audience: Place["audience"];
  accountId: string | null;
  segmentId: string | null;
  /** Between its author and staff: a private thread, or one in a one-way place. */
  personal: boolean;
  authorId: string;
}

/** Whether all who may read the inner may read the outer too. Where that can't be known, the answer is no. */
export function isWithin(inner: Reach, outer: Reach): boolean {
  if (inner.audience === "staff") return true;
  if (outer.personal) return inner.personal && inner.authorId === outer.authorId && within(inner, outer);
  return within(inner, outer);
}

export function sameReach(one: Reach, other: Reach): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

function within(inner: Reach, outer: Reach): boolean {
  if (outer.audience === "public") return true;
  if (outer.audience === "members") return inner.audience !== "public";
  if (outer.audience === "account")
    return inner.audience === "account" && inner.accountId === outer.accountId;
  if (outer.audience === "segment")
    return inner.audience === "segment" && inner.segmentId === outer.segmentId;
  return false;
}
