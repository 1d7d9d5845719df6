import { mayWrite } from "~/domain/community/policy";
import { isSignedIn, isStaff, type Actor } from "~/platform/actor";
import { allowed, denied, type Decision } from "~/platform/refusal";
import { staffOnly } from "~/platform/staff-only";
import type { Phase } from "./challenge";

/** The product team asks the question, and decides who has won. */
export function mayRunChallenges(actor: Actor): Decision {
  return staffOnly(actor, "product", "admin");
}

/** Customers among themselves, while it is open: the company does not compete with those it asks. */
export function mayEnter(actor: Actor, challenge: { phase: Phase }): Decision {
  const writes = mayWrite(actor);
  if (!writes.allowed) return writes;
  if (isStaff(actor)) return denied("challenges:refusal.staff", 403);
  return challenge.phase === "open"
    ? allowed
    : denied(`challenges:refusal.${whenNotOpen(challenge.phase)}`, 409);
}

function whenNotOpen(phase: Phase): "not_yet" | "too_late" {
  return phase === "coming" ? "not_yet" : "too_late";
}

/** To everyone else the judges' page does not exist; a judge scores while it is being judged, and never himself. */
export function mayJudge(
  actor: Actor,
  challenge: { phase: Phase; isJudge: boolean },
  entry?: { authorId: string },
): Decision {
  if (!isSignedIn(actor) || !challenge.isJudge) return denied("errors:not_found", 404);
  if (challenge.phase !== "judging") return denied("challenges:refusal.not_judging", 409);
  return entry?.authorId === actor.customerId ? denied("challenges:refusal.own_entry", 403) : allowed;
}

/** Winners are chosen when the judges have had their time: while they judge, or after. */
export function mayChooseWinners(
  actor: Actor,
  challenge: { phase: Phase; cancelled: boolean; resultsAt: string | null },
): Decision {
  const runs = mayRunChallenges(actor);
  if (!runs.allowed) return runs;
  if (challenge.cancelled) return denied("challenges:refusal.cancelled", 409);
  if (challenge.resultsAt) return denied("challenges:refusal.published", 409);
  return challenge.phase === "judging" || challenge.phase === "closed"
    ? allowed
    : denied("challenges:refusal.not_judged_yet", 409);
}
