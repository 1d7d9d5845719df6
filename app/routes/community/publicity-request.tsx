import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { askForPublicity } from "~/domain/community/publicity.server";
import { acting } from "~/platform/http/answer.server";
import { idOf, toThread } from "./thread-of.server";

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    await askForPublicity(context.actor, idOf(params.thread));
    return redirect(`/threads/${params.thread}`);
  });
}

export const loader = toThread;

export default function PublicityRequest() {
  return <Refused problem={useActionData<typeof action>()} back={`/threads/${useParams().thread}`} />;
}
