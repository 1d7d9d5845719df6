import { redirect } from "@remix-run/node";
import { caseNumberOf, ownCasePath } from "~/domain/cases/addresses";
import { readOwnCase } from "~/domain/cases/reading.server";
import { isSignedIn, type Actor } from "~/platform/actor";
import { newId } from "~/platform/ids";

/** What the page of one's own case shows; whoever isn't signed in does so first, whatever the number. */
export async function ownCaseData(actor: Actor, segment: string | undefined) {
  const number = caseNumberOf(segment);
  if (!isSignedIn(actor)) throw redirect(`/sign-in?next=${ownCasePath(number)}`);
  const { case: view, messages } = await readOwnCase(actor, number);
  return { view, messages, me: actor.customerId, submissionId: newId() };
}
