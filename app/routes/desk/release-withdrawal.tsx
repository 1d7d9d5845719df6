import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayRelease } from "~/domain/ideas/policy";
import { withdrawRelease } from "~/domain/ideas/publishing.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayRelease(context.actor));
    return ledTo(context, `/desk/releases/${params.release}`);
  });

/** Takes a release off its page, or off the clock. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    authorize(mayRelease(context.actor));
    await withdrawRelease(context.actor, idOf(params.release));
    return redirect(`/desk/releases/${params.release}#publish`);
  });
}

export default function ReleaseWithdrawal() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/releases/${useParams().release}`} />;
}
