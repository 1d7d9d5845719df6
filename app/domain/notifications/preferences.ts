import type { NotificationKind } from "./notification";

/** How soon a letter follows the bell. */
export const paces = ["at_once", "daily", "never"] as const;
export type Pace = (typeof paces)[number];

/** What is chosen together on the page of preferences, and which notifications each part is about. */
export const letterGroups = {
  replies: ["reply", "new_thread"],
  mentions: ["mention"],
  answers: [
    "answer_chosen",
    "question_answered",
    "question_solved",
    "question_reopened",
    "question_reminder",
    "publicity_asked",
  ],
  releases: ["release"],
  ideas: [
    "idea_status",
    "idea_statuses",
    "idea_merged",
    "verdict_asked",
    "challenge_judge",
    "challenge_judging",
    "challenge_phase",
    "challenge_won",
    "challenge_results",
    "ideas_asleep",
  ],
  cases: ["case_message"],
  badges: ["badge"],
} as const satisfies Record<string, NotificationKind[]>;
export type LetterGroup = keyof typeof letterGroups;

export const letterGroupNames = Object.keys(letterGroups) as LetterGroup[];

/** What a letter's own link stops: its kind, the daily letter with all that comes in it, or everything. */
export const stoppables = [...letterGroupNames, "daily", "all"] as const;
export type Stoppable = (typeof stoppables)[number];

/** The kind of a letter about this notification, as far as preferences know it. */
export function letterGroupOf(kind: string | null): LetterGroup | undefined {
  return letterGroupNames.find((group) => (letterGroups[group] as readonly string[]).includes(kind ?? ""));
}

/** What is usual: news at once; releases, and what went on elsewhere, only for those who ask for it. */
export const usualPace = (group: LetterGroup | "highlights"): Pace =>
  group === "highlights" || group === "releases" ? "never" : "at_once";

/** What taking part in a thread does by itself: replying, or reading it for long. */
export const takingPartLevels = ["watching", "tracking", "never"] as const;
export type TakingPart = (typeof takingPartLevels)[number];

/** Who has had a thread before his eyes for so long, takes part in it. */
export const readingCounts = { seconds: 180 } as const;
