export const casePriorities = ["low", "normal", "high", "urgent"] as const;
export type CasePriority = (typeof casePriorities)[number];

export const caseStatuses = ["new", "open", "pending", "resolved", "closed"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** What staff may do next. Back to open from resolved or closed is a reopening; the customer's reply does it too. */
export const nextStatuses: Record<CaseStatus, readonly CaseStatus[]> = {
  new: ["open", "pending", "resolved"],
  open: ["pending", "resolved"],
  pending: ["open", "resolved"],
  resolved: ["open", "closed"],
  closed: ["open"],
};

export function isUnderWay(status: CaseStatus): boolean {
  return status !== "resolved" && status !== "closed";
}

/** Promises by priority, in minutes of service time: ten hours make a service day. */
export const targets: Record<CasePriority, { firstResponse: number; resolution: number }> = {
  urgent: { firstResponse: 60, resolution: 8 * 60 },
  high: { firstResponse: 4 * 60, resolution: 2 * 600 },
  normal: { firstResponse: 8 * 60, resolution: 5 * 600 },
  low: { firstResponse: 2 * 600, resolution: 10 * 600 },
};

export const slaStates = ["on_track", "due_soon", "breached", "met"] as const;
export type SlaState = (typeof slaStates)[number];

/** Where a case stands against its promises; `dueAt` is the next promise to keep, or the last when all is done. */
export interface Sla {
  state: SlaState;
  clock: "first_response" | "resolution";
  dueAt: string;
  /** The clock stands still while the customer is waited for. */
  paused: boolean;
}

export const subjectLimits = { min: 4, max: 140 } as const;

/** Fills a prepared reply's {{name}} and {{number}}; anything else in braces stays as it is. */
export function fillMacro(body: string, values: { name: string; number: number }): string {
  return body
    .replaceAll(/\{\{\s*name\s*\}\}/g, () => values.name)
    .replaceAll(/\{\{\s*number\s*\}\}/g, () => String(values.number));
}
