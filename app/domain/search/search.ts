export const searchedKinds = ["question", "discussion", "idea"] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** What narrows a search, besides its words. */
export interface Filters {
  kind?: SearchedKind | "people";
  /** Slugs and a handle. */
  category?: string;
  tag?: string;
  author?: string;
  /** Days, "2026-01-31": from the first of the one until the last of the other. */
  after?: string;
  before?: string;
  solved?: "yes" | "no";
  votes?: boolean;
}

/** The first day of a year, a month or a day as people write them; null where there is no such day. */
export function firstDay(written: string): string | null {
  if (!/^(19|20)\d\d(-\d\d){0,2}$/.test(written)) return null;
  const day = `${written}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

type Reader = (value: string) => Filters | null;

const slug: (name: "category" | "tag") => Reader = (name) => (value) =>
  /^[\p{L}\p{N}_-]{1,80}$/u.test(value) ? { [name]: value.toLowerCase() } : null;

const state: Reader = (value) => {
  if (/^(solved|answered|ratkaistu|vastattu)$/.test(value)) return { solved: "yes" };
  return /^(unsolved|open|ratkaisematta|avoin)$/.test(value) ? { solved: "no" } : null;
};

const kinds: Record<string, Filters["kind"]> = {
  ...{ question: "question", discussion: "discussion", idea: "idea", people: "people" },
  ...{ kysymys: "question", keskustelu: "discussion", ihmiset: "people" },
};

/** What can be written into the search itself, in English and in Finnish: in:tyres, tekijä:matti, before:2026-01. */
const readers: Record<string, Reader> = {
  in: slug("category"),
  tag: slug("tag"),
  by: (value) => (/^@?[a-z0-9_]{2,30}$/.test(value) ? { author: value.replace("@", "") } : null),
  kind: (value) => (Object.hasOwn(kinds, value) ? { kind: kinds[value] } : null),
  is: state,
  has: (value) => (/^(votes|ääniä)$/.test(value) ? { votes: true } : null),
  before: (value) => {
    const day = firstDay(value);
    return day ? { before: dayBefore(day) } : null;
  },
  after: (value) => {
    const day = firstDay(value);
    return day ? { after: day } : null;
  },
};

const alsoCalled: Record<string, string> = {
  ...{ alue: "in", tunniste: "tag", tekijä: "by", laji: "kind" },
  ...{ on: "is", ennen: "before", jälkeen: "after" },
};

/** Takes the filters out of what was typed; what only looks like one stays a word. */
export function readFilters(typed: string): { q: string; filters: Filters } {
  let filters: Filters = {};
  const q = typed
    .normalize("NFC")
    .replace(
      /(^|\s)([\p{L}]{2,10}):([^\s":]{1,80})(?=\s|$)/gu,
      (whole, before: string, name: string, value: string) => {
        const key = name.toLowerCase();
        const known = Object.hasOwn(alsoCalled, key) ? alsoCalled[key]! : key;
        const read = Object.hasOwn(readers, known) ? readers[known]!(value.toLowerCase()) : null;
        if (!read) return whole;
        filters = { ...filters, ...read };
        return before;
      },
    )
    .trim();
  return { q, filters };
}

export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined && value !== false);
}

/** "before:2026-01" ends with the last of December. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
