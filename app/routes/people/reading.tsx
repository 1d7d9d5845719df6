import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { personPath, postPath, threadPath } from "~/domain/community/addresses";
import { signedIn } from "~/domain/customers/signed-in";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { openNotification } from "~/domain/notifications/marking.server";
import type { NotificationKind } from "~/domain/notifications/notification";
import { ASLEEP_PATH } from "~/domain/ideas/triage";
import { isStaff, type Person } from "~/platform/actor";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

/** Opens a notification: it is read now, and the answer leads to what it was about. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    const actor = signedIn(context.actor);
    const id = fromPublicId(params.id);
    if (!id) throw notFound();
    return redirect(pathOf(actor, await openNotification(actor, id)));
  });
}

/** What the statement of reasons tells in full. */
const aboutStanding = new Set<NotificationKind>([
  "post_hidden",
  "warning",
  "silence",
  "suspension",
  "sanction_lifted",
  "submission_refused",
  "appeal_upheld",
  "appeal_overturned",
]);

function pathOf(actor: Person, target: Awaited<ReturnType<typeof openNotification>>): string {
  if (aboutStanding.has(target.kind)) return "/me/standing";
  if (target.releaseSlug) return `/releases/${target.releaseSlug}`;
  if (target.batchId) return `/decisions/${toPublicId(target.batchId)}`;
  if (target.challenge) return pathInChallenge(target.kind, target.challenge);
  if (target.kind === "ideas_asleep") return ASLEEP_PATH;
  if (target.kind === "badge") return personPath(actor);
  if (target.caseNumber) {
    const desk = isStaff(actor) && target.kind !== "case_message";
    return desk ? `/desk/cases/${target.caseNumber}` : `/cases/${target.caseNumber}`;
  }
  if (target.kind === "verdict_asked" && target.thread) return `${threadPath(target.thread)}/verdict`;
  return target.thread ? postPath(target.thread, target.postNumber ?? 1) : "/notifications";
}

function pathInChallenge(kind: NotificationKind, slug: string): string {
  if (kind === "challenge_judging") return `${challengePath({ slug })}/judging`;
  const desk = kind === "challenge_consented" || kind === "challenge_declined";
  return desk ? `/desk/challenges/${slug}/winners` : challengePath({ slug });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/notifications");

export default function Reading() {
  return <Refused problem={useActionData<typeof action>()} back="/notifications" />;
}
