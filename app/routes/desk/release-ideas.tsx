import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayRelease } from "~/domain/ideas/policy";
import { linkIdea } from "~/domain/ideas/releasing.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({ idea: z.uuid(), linked: z.enum(["yes", "no"]) });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayRelease(context.actor));
    return ledTo(context, `/desk/releases/${params.release}`);
  });

/** Names an idea on a release, or takes it off. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ idea, linked }) => {
    authorize(mayRelease(context.actor));
    await linkIdea(context.actor, idOf(params.release), idea, linked === "yes");
    return redirect(`/desk/releases/${params.release}#ideas`);
  });
}

export default function ReleaseIdeasRefused() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/releases/${useParams().release}`} />;
}
