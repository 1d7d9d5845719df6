import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { withdrawObjection } from "~/domain/ideas/objecting.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  ledTo(context, `/ideas/${params.idea}/objection`);

/** Puts one's support back where it was. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    await withdrawObjection(context.actor, id);
    return redirect(`/ideas/${params.idea}/objection`);
  });
}

export default function ObjectionUndo() {
  return <Refused problem={useActionData<typeof action>()} back={`/ideas/${useParams().idea}/objection`} />;
}
