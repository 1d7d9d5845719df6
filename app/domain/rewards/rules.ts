import type { EventType } from "../../events/catalogue.ts";

export const ruleIds = [
  "discussion-started",
  "question-asked",
  "idea-posted",
  "feedback-given",
  "reply-written",
  "answer-chosen",
  "thanks-received",
  "vote-cast",
  "idea-planned",
  "idea-shipped",
  "challenge-won",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** "When this happens, give so many points, at most so often a day." */
export interface Rule {
  id: RuleId;
  event: EventType;
  /** Whom of the event's people the points go to: its actor or the author of the thing. */
  recipient: "actor" | "author";
  amount: number;
  /** How often a day the rule pays one customer; null for as often as it happens. */
  dailyCap: number | null;
  name: { en: string; fi: string };
}

/**
 * What a community starts with; the company may tune what then stands in the database. Being of use to others pays,
 * being loud hardly does. When exactly a rule applies is said in claims.ts.
 */
export const rules: Rule[] = [
  {
    id: "discussion-started",
    event: "thread.created",
    recipient: "actor",
    amount: 2,
    dailyCap: 5,
    name: { en: "Started a discussion", fi: "Keskustelun avaus" },
  },
  {
    id: "question-asked",
    event: "thread.created",
    recipient: "actor",
    amount: 1,
    dailyCap: 5,
    name: { en: "Asked a question", fi: "Kysymys" },
  },
  {
    id: "idea-posted",
    event: "thread.created",
    recipient: "actor",
    amount: 3,
    dailyCap: 5,
    name: { en: "Shared an idea", fi: "Uusi idea" },
  },
  {
    id: "feedback-given",
    event: "thread.created",
    recipient: "actor",
    amount: 2,
    dailyCap: 2,
    name: { en: "Gave feedback", fi: "Palaute meille" },
  },
  {
    id: "reply-written",
    event: "post.created",
    recipient: "actor",
    amount: 1,
    dailyCap: 10,
    name: { en: "Replied to somebody", fi: "Vastaus toiselle" },
  },
  {
    id: "answer-chosen",
    event: "answer.chosen",
    recipient: "author",
    amount: 15,
    dailyCap: null,
    name: { en: "Solved a question", fi: "Ratkaisu kysymykseen" },
  },
  {
    id: "thanks-received",
    event: "post.reacted",
    recipient: "author",
    amount: 1,
    dailyCap: 10,
    name: { en: "Was thanked", fi: "Kiitos toiselta" },
  },
  {
    id: "vote-cast",
    event: "idea.voted",
    recipient: "actor",
    amount: 1,
    dailyCap: 1,
    name: { en: "Voted for an idea", fi: "Ääni idealle" },
  },
  {
    id: "idea-planned",
    event: "idea.status_told",
    recipient: "author",
    amount: 10,
    dailyCap: null,
    name: { en: "An idea was planned", fi: "Idea otettiin suunnitelmiin" },
  },
  {
    id: "idea-shipped",
    event: "idea.status_told",
    recipient: "author",
    amount: 50,
    dailyCap: null,
    name: { en: "An idea came true", fi: "Idea toteutui" },
  },
  {
    id: "challenge-won",
    event: "challenge.results_published",
    recipient: "author",
    amount: 50,
    dailyCap: null,
    name: { en: "Won a challenge", fi: "Haasteen voitto" },
  },
];

/** Days of the caps are the company's days. */
export const capTimeZone = "Europe/Helsinki";

const days = new Intl.DateTimeFormat("sv-SE", { timeZone: capTimeZone });

export function dayOf(at: Date): string {
  return days.format(at);
}
