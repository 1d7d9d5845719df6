import { isSignedIn, type Actor } from "~/platform/actor";
import enChallenges from "./en/challenges";
import fiChallenges from "./fi/challenges";
import type { Language } from "./languages";

/** What a guest needs on the pages of challenges alone; who is signed in has it among the words of members. */
export function challengeWords(actor: Actor, language: Language): object | null {
  if (isSignedIn(actor)) return null;
  return language === "fi" ? fiChallenges : enChallenges;
}
