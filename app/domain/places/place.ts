/** What a category may look like; the names of colours and icons are those of the row. */
export const placeColours = [
  "spruce",
  "lake",
  "moss",
  "birch",
  "granite",
  "cloudberry",
  "lingonberry",
] as const;
export const placeIcons = [
  "messages",
  "snowflake",
  "warehouse",
  "wrench",
  "truck",
  "route",
  "smartphone",
  "megaphone",
  "coffee",
  "building",
  "car",
  "lightbulb",
] as const;
export type PlaceIconName = (typeof placeIcons)[number];

export const audiences = ["public", "members", "segment", "account", "staff"] as const;
export type Audience = (typeof audiences)[number];

export const placeLimits = { name: 60, description: 300, slug: 60, template: 4_000 };

type Bilingual = { en: string; fi: string };

/** What its form decides of a category. */
export interface PlaceFields {
  slug: string;
  name: Bilingual;
  description: Bilingual;
  colour: string;
  icon: string;
  parentId: string | null;
  audience: Audience;
  segmentId: string | null;
  accountId: string | null;
  oneWay: boolean;
  severalAnswers: boolean;
  template: Bilingual | null;
  archived: boolean;
}

/** How many of its threads each may read, before and after a change. */
export interface Effect {
  guests: { before: number; after: number };
  members: { before: number; after: number };
}
