import { describe, expect, test } from "vitest";
import { addServiceMinutes, isHoliday, serviceMinutesBetween } from "~/platform/service-hours";

/** A moment by Helsinki's clock; the offset says whether summer time is on. */
const winter = (text: string) => new Date(`${text}:00+02:00`);
const summer = (text: string) => new Date(`${text}:00+03:00`);

describe("a due time in service hours", () => {
  test.each([
    ["within one day", winter("2026-11-17T10:00"), 60, winter("2026-11-17T11:00")],
    ["to the very minute of closing", winter("2026-11-17T17:00"), 60, winter("2026-11-17T18:00")],
    ["over the night", winter("2026-11-17T17:30"), 60, winter("2026-11-18T08:30")],
    ["from the evening, starting in the morning", winter("2026-11-17T22:10"), 60, winter("2026-11-18T09:00")],
    ["from before opening", winter("2026-11-17T05:00"), 30, winter("2026-11-17T08:30")],
    ["over a weekend", winter("2026-11-20T17:00"), 120, winter("2026-11-23T09:00")],
    ["from a Sunday", winter("2026-11-22T14:00"), 480, winter("2026-11-23T16:00")],
    [
      "over the step to summer time, by the wall's clock",
      winter("2026-03-27T17:00"),
      120,
      summer("2026-03-30T09:00"),
    ],
    ["over the step back to winter time", summer("2026-10-23T17:00"), 120, winter("2026-10-26T09:00")],
    ["over Christmas and the weekend after it", winter("2026-12-23T17:00"), 120, winter("2026-12-28T09:00")],
    ["over Good Friday and Easter Monday", summer("2026-04-02T17:00"), 120, summer("2026-04-07T09:00")],
    ["over Ascension Day, a Thursday", summer("2026-05-13T17:30"), 60, summer("2026-05-15T08:30")],
    ["over Midsummer's Eve", summer("2026-06-18T17:30"), 60, summer("2026-06-22T08:30")],
    ["over New Year and Epiphany", winter("2026-12-31T17:00"), 1_320, winter("2027-01-07T09:00")],
  ])("%s", (_, from, minutes, due) => {
    expect(addServiceMinutes(from, minutes)).toEqual(due);
  });

  test("counted back it is the same number of minutes, over a whole year", () => {
    for (let hour = 0; hour < 24 * 366; hour += 31) {
      const from = new Date(Date.UTC(2026, 0, 1, hour));
      for (const minutes of [1, 60, 599, 600, 3_000]) {
        expect(serviceMinutesBetween(from, addServiceMinutes(from, minutes))).toBe(minutes);
      }
    }
  });

  test("no time passes at night, at weekends or backwards", () => {
    expect(serviceMinutesBetween(winter("2026-11-17T18:00"), winter("2026-11-18T08:00"))).toBe(0);
    expect(serviceMinutesBetween(winter("2026-11-20T18:00"), winter("2026-11-23T08:00"))).toBe(0);
    expect(serviceMinutesBetween(winter("2026-11-18T10:00"), winter("2026-11-17T10:00"))).toBe(0);
  });
});

test("Finnish holidays on weekdays are known, and ordinary days are not", () => {
  const days = [
    "2026-01-01",
    "2026-01-06",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-06-19",
    "2027-12-06",
    "2026-12-24",
    "2026-12-25",
  ];
  const plain = [
    "2026-01-02",
    "2026-04-07",
    "2026-06-18",
    "2026-06-22",
    "2026-05-15",
    "2026-12-23",
    "2026-12-28",
  ];
  const isOne = (day: string) => isHoliday(...(day.split("-").map(Number) as [number, number, number]));
  expect(days.filter((day) => !isOne(day))).toEqual([]);
  expect(plain.filter(isOne)).toEqual([]);
});
