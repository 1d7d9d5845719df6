import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { enterChallenge } from "~/domain/ideas/challenges/entering.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";

const form = z.strictObject({ ideaId: z.uuid() });

/** Lets an idea that one has already take part. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ ideaId }) => {
    await enterChallenge(context.actor, params.challenge!, ideaId);
    return redirect(`/challenges/${params.challenge}#entries`);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  ledTo(context, `/challenges/${params.challenge}`);

export default function Entering() {
  const { challenge } = useParams();
  return <Refused problem={useActionData<typeof action>()} back={`/challenges/${challenge}`} />;
}
