import type { BoardField } from "#db/schema/places";
import type { IdeaStatus } from "./types";

/** What a board asks of who suggests an idea there, by the board. */
export const boardFields: Record<string, BoardField[]> = {
  app: [
    {
      id: "where",
      kind: "choice",
      label: { fi: "Missä käytät sovellusta?", en: "Where do you use the app?" },
      hint: { fi: "", en: "" },
      options: [
        { id: "android", label: { fi: "Android-puhelimessa", en: "On an Android phone" } },
        { id: "iphone", label: { fi: "iPhonessa", en: "On an iPhone" } },
        { id: "web", label: { fi: "Selaimessa", en: "In a browser" } },
      ],
      required: false,
      staffOnly: false,
    },
    {
      id: "often",
      kind: "text",
      label: { fi: "Kuinka usein tarvitsisit tätä?", en: "How often would you need this?" },
      hint: { fi: "Esimerkiksi: kahdesti vuodessa.", en: "For example: twice a year." },
      options: [],
      required: false,
      staffOnly: false,
    },
    {
      id: "try",
      kind: "yes_no",
      label: {
        fi: "Haluaisitko kokeilla sitä ensimmäisten joukossa?",
        en: "Would you like to try it first?",
      },
      hint: { fi: "", en: "" },
      options: [],
      required: false,
      staffOnly: true,
    },
  ],
};

/** What the authors answered, by the idea. */
export const ideaAnswers: Record<string, Record<string, string>> = {
  "kaksi-autoa": { where: "iphone", often: "Four times a year, two cars each", try: "yes" },
  peruutusjono: { where: "android", often: "Kahdesti vuodessa, pahimpaan aikaan", try: "yes" },
};

/** Statuses of the house's own; `ideas` are those that have it. */
export const finerStatuses: {
  within: Exclude<IdeaStatus, "merged">;
  label: { fi: string; en: string };
  internal: boolean;
}[] = [
  {
    within: "under_review",
    label: { fi: "Kysymme teiltä lisää", en: "Asking you for more" },
    internal: false,
  },
  { within: "under_review", label: { fi: "Odottaa budjettia", en: "Waits for money" }, internal: true },
  { within: "in_progress", label: { fi: "Koekäytössä", en: "Being tried out" }, internal: false },
];

/** A board for those who work here. */
export const houseBoard = {
  slug: "talon-sisalla",
  name: { fi: "Omassa porukassa", en: "Among ourselves" },
  description: {
    fi: "Mitä parantaisit omassa työssäsi hallilla, puhelimessa tai toimistolla? Ideat näkee vain henkilökunta.",
    en: "What would you improve in your own work, in the hall, on the telephone or at the desk? Only staff see these ideas.",
  },
};

/** A board for some alone: it has just been opened, and waits for its first idea. */
export const fleetBoard = {
  slug: "yritykset",
  segment: "Fleet Plus -asiakkaat",
  name: { fi: "Yritysasiakkaat", en: "Fleets" },
  description: {
    fi: "Mitä kaluston hoidossa pitäisi saada toimimaan paremmin? Ideat näkevät vain Fleet Plus -asiakkaat ja me.",
    en: "What should work better when we look after a fleet? Only Fleet Plus customers and we see these ideas.",
  },
};
