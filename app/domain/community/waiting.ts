/** Ways to look at the questions that wait. */
export const waitingViews = ["all", "unreplied", "mine"] as const;
export type WaitingView = (typeof waitingViews)[number];

/** A service day has ten hours: see platform/service-hours. */
const DAY = 600;

/** How long something has waited, in the largest unit that tells enough; late from a service day on. */
export function waitedFor(minutes: number): {
  unit: "minutes" | "hours" | "days";
  count: number;
  late: boolean;
} {
  const late = minutes >= DAY;
  if (minutes < 60) return { unit: "minutes", count: minutes, late };
  if (minutes < 2 * DAY) return { unit: "hours", count: Math.floor(minutes / 60), late };
  return { unit: "days", count: Math.floor(minutes / DAY), late };
}
