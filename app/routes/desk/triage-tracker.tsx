import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayTriage } from "~/domain/ideas/policy";
import { linkToTracker } from "~/domain/ideas/tracking.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back, idOf } from "./triage-form.server";

/** An empty address takes the link away. Only the web's own kinds: a link that runs something is none. */
const form = z.strictObject({
  back,
  url: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "triaging:refusal.no_address" }).max(500),
  ]),
  label: z.string().trim().max(60),
});

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Says where the work on an idea is followed. Without a label it is called by the end of its address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ back, url, label }) => {
    authorize(mayTriage(context.actor));
    const named = label || url.split(/[?#]/)[0]!.replace(/\/$/, "").split("/").at(-1)!.slice(0, 60);
    await linkToTracker(context.actor, idOf(params.idea), url ? { url, label: named } : null);
    return redirect(back);
  });
}

export default function Tracker() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/triage/${useParams().idea}`} />;
}
