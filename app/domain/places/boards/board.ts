import type { BoardField } from "#db/schema/places";
import type { Audience } from "../place";

export const fieldKinds = ["text", "long", "choice", "number", "yes_no"] as const;

/** So many questions of its own a board may ask: whoever has a wish is not to fill in a form. */
export const mostFields = 6;
export const mostOptions = 12;

type Bilingual = { en: string; fi: string };

/** What its form decides of a board. */
export interface BoardSettings {
  slug: string;
  name: Bilingual;
  description: Bilingual;
  audience: Audience;
  segmentId: string | null;
  accountId: string | null;
  ownerId: string | null;
  archived: boolean;
  fields: BoardField[];
}
