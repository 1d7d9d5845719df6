import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { withdrawWaiting } from "~/domain/community/holding.server";
import { signedIn } from "~/domain/customers/signed-in";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/me/waiting");

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    const id = fromPublicId(params.submission);
    if (!id) throw notFound();
    await withdrawWaiting(signedIn(context.actor), id);
    return redirect("/me/waiting");
  });
}

export default function WaitingWithdrawal() {
  return <Refused problem={useActionData<typeof action>()} back="/me/waiting" />;
}
