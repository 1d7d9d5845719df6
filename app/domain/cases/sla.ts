import type { CasePriority, CaseStatus, Sla } from "./case";
import { isUnderWay, targets } from "./case";
import { addServiceMinutes, serviceMinutesBetween } from "~/platform/service-hours";

export interface Clocks {
  status: CaseStatus;
  priority: CasePriority;
  firstResponseDueAt: Date;
  resolutionDueAt: Date;
  firstRespondedAt: Date | null;
  resolvedAt: Date | null;
  waitingSince: Date | null;
}

export function dueTimes(
  openedAt: Date,
  priority: CasePriority,
): { firstResponseDueAt: Date; resolutionDueAt: Date } {
  const { firstResponse, resolution } = targets[priority];
  return {
    firstResponseDueAt: addServiceMinutes(openedAt, firstResponse),
    resolutionDueAt: addServiceMinutes(openedAt, resolution),
  };
}

/** Where a case stands against its promises: due soon from four fifths of the time on. */
export function slaOf(clocks: Clocks, now: Date): Sla {
  const { firstResponseDueAt, resolutionDueAt, firstRespondedAt, resolvedAt } = clocks;
  if (!isUnderWay(clocks.status)) {
    const kept =
      (resolvedAt ?? now) <= resolutionDueAt && (firstRespondedAt ?? resolvedAt ?? now) <= firstResponseDueAt;
    return {
      state: kept ? "met" : "breached",
      clock: "resolution",
      dueAt: resolutionDueAt.toISOString(),
      paused: false,
    };
  }
  const clock = firstRespondedAt ? "resolution" : "first_response";
  const dueAt = firstRespondedAt ? resolutionDueAt : firstResponseDueAt;
  const at = (clocks.status === "pending" && clocks.waitingSince) || now;
  const target = targets[clocks.priority][firstRespondedAt ? "resolution" : "firstResponse"];
  const left = at > dueAt ? 0 : serviceMinutesBetween(at, dueAt);
  const state = at > dueAt ? "breached" : left <= target / 5 ? "due_soon" : "on_track";
  const paused = clocks.status === "pending";
  // While the customer is waited for, the due time moves along: it is what it would be if he answered now.
  return {
    state,
    clock,
    dueAt: (paused && firstRespondedAt ? afterWaiting(clocks, now) : dueAt).toISOString(),
    paused,
  };
}

/** The resolution's due time once the customer has been heard: as much later as he was waited for. */
export function afterWaiting(clocks: Clocks, now: Date): Date {
  if (!clocks.waitingSince) return clocks.resolutionDueAt;
  // A promise broken before the wait began stays broken: waiting heals nothing.
  if (clocks.resolutionDueAt < clocks.waitingSince) return clocks.resolutionDueAt;
  return addServiceMinutes(clocks.resolutionDueAt, serviceMinutesBetween(clocks.waitingSince, now));
}

/** New due times for another priority, from the opening on, with the time that the case has waited since. */
export function dueTimesAs(
  priority: CasePriority,
  openedAt: Date,
  clocks: Clocks,
): { firstResponseDueAt: Date; resolutionDueAt: Date } {
  const waited =
    serviceMinutesBetween(openedAt, clocks.resolutionDueAt) - targets[clocks.priority].resolution;
  return {
    firstResponseDueAt: clocks.firstRespondedAt
      ? clocks.firstResponseDueAt
      : addServiceMinutes(openedAt, targets[priority].firstResponse),
    resolutionDueAt: addServiceMinutes(openedAt, targets[priority].resolution + Math.max(0, waited)),
  };
}
