import { easter } from "date-easter";
import { DateTime } from "luxon";

/** When the company serves: Monday to Friday, eight to six by the clock on its wall, but on Finnish holidays. */
const ZONE = "Europe/Helsinki";
const OPENS = 8;
const CLOSES = 18;

/** The moment at which so many minutes of service will have passed. Summer time moves the wall's clock, not the promise. */
export function addServiceMinutes(from: Date, minutes: number): Date {
  let at = DateTime.fromJSDate(from, { zone: ZONE });
  let left = minutes;
  // Ten years of days: far beyond any promise, and an end to any mistake.
  for (let day = 0; day < 3_660; day++) {
    const hours = serviceHours(at);
    if (hours) {
      const start = at > hours.opens ? at : hours.opens;
      const room = hours.closes.diff(start, "minutes").minutes;
      if (room > 0 && left <= room) return start.plus({ minutes: left }).toJSDate();
      if (room > 0) left -= room;
    }
    at = at.plus({ days: 1 }).startOf("day");
  }
  throw new RangeError(`No service time within ten years of ${from.toISOString()}`);
}

/** The service time between two moments, in minutes; none if the second is not the later. */
export function serviceMinutesBetween(from: Date, to: Date): number {
  const end = DateTime.fromJSDate(to, { zone: ZONE });
  let at = DateTime.fromJSDate(from, { zone: ZONE });
  let minutes = 0;
  while (at < end) {
    const hours = serviceHours(at);
    if (hours) {
      const start = DateTime.max(at, hours.opens);
      minutes += Math.max(0, DateTime.min(end, hours.closes).diff(start, "minutes").minutes);
    }
    at = at.plus({ days: 1 }).startOf("day");
  }
  return minutes;
}

function serviceHours(at: DateTime): { opens: DateTime; closes: DateTime } | null {
  if (at.weekday > 5 || isHoliday(at.year, at.month, at.day)) return null;
  const midnight = at.startOf("day");
  return { opens: midnight.set({ hour: OPENS }), closes: midnight.set({ hour: CLOSES }) };
}

const FIXED = new Set(["1-1", "1-6", "5-1", "12-6", "12-24", "12-25", "12-26"]);

/** Finland's holidays that can fall on a weekday, with the two eves on which nobody works. */
export function isHoliday(year: number, month: number, day: number): boolean {
  if (FIXED.has(`${month}-${day}`)) return true;
  const date = DateTime.utc(year, month, day);
  const sinceEaster = date.diff(DateTime.fromObject(easterOf(year), { zone: "utc" }), "days").days;
  // Good Friday, Easter Monday, Ascension Day; Midsummer's Eve is the Friday between 19 and 25 June.
  if (sinceEaster === -2 || sinceEaster === 1 || sinceEaster === 39) return true;
  return month === 6 && day >= 19 && day <= 25 && date.weekday === 5;
}

function easterOf(year: number): { year: number; month: number; day: number } {
  const { month, day } = easter(year);
  return { year, month, day };
}
