import type { Language } from "./languages";
import type { Translate } from "./translate";

export interface Format {
  /** "5 minutes ago", "in 40 minutes", "yesterday"; past a month the date, "12 Mar", with its year where that's another. */
  ago(when: string | Date): string;
  /** "22 November 2026". */
  date(when: string | Date): string;
  /** "Sunday 22 November 2026 at 14.46": for titles. */
  exact(when: string | Date): string;
  /** "Nov 2026", or "November 2026" when there's room. */
  month(when: string | Date, length?: "short" | "long"): string;
  number(value: number): string;
  euros(value: number): string;
}

const tag = { en: "en-GB", fi: "fi-FI" } as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();
function once<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  let made = cache.get(key) as T | undefined;
  if (!made) cache.set(key, (made = make()));
  return made;
}

export function formatter(t: Translate, language: Language, timeZone: string, now: number): Format {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(
      `${language}${timeZone}${JSON.stringify(options)}`,
      () => new Intl.DateTimeFormat(tag[language], { timeZone, ...options }),
    );
  const relative = once(
    `ago${language}`,
    () => new Intl.RelativeTimeFormat(tag[language], { numeric: "auto" }),
  );
  const years = dates({ year: "numeric" });
  const yearOf = (at: number | Date) => years.format(at);
  const date = (when: string | Date) =>
    dates({ day: "numeric", month: "long", year: "numeric" }).format(new Date(when));
  return {
    date,
    ago(when) {
      const apart = new Date(when).getTime() - now;
      const size = Math.abs(apart);
      if (size < MINUTE) return t("common:time.now");
      if (size < HOUR) return relative.format(Math.trunc(apart / MINUTE), "minute");
      if (size < DAY) return relative.format(Math.trunc(apart / HOUR), "hour");
      if (size < 30 * DAY) return relative.format(Math.trunc(apart / DAY), "day");
      const sameYear = yearOf(now) === yearOf(new Date(when));
      return dates({ day: "numeric", month: "short", year: sameYear ? undefined : "numeric" }).format(
        new Date(when),
      );
    },
    exact: (when) => dates({ dateStyle: "full", timeStyle: "short" }).format(new Date(when)),
    month: (when, length = "short") => dates({ month: length, year: "numeric" }).format(new Date(when)),
    number: (value) => once(`n${language}`, () => new Intl.NumberFormat(tag[language])).format(value),
    euros: (value) =>
      once(
        `e${language}`,
        () =>
          new Intl.NumberFormat(tag[language], {
            style: "currency",
            currency: "EUR",
            maximumFractionDigits: 0,
          }),
      ).format(value),
  };
}
