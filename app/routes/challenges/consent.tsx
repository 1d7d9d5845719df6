import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { answerForConsent } from "~/domain/ideas/challenges/winners.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";

const form = z.strictObject({ answer: z.enum(["yes", "no"]) });

/** The winner's own word on whether he is named. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ answer }) => {
    await answerForConsent(context.actor, params.challenge!, answer === "yes");
    return redirect(`/challenges/${params.challenge}`);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  ledTo(context, `/challenges/${params.challenge}`);

export default function Consent() {
  const { challenge } = useParams();
  return <Refused problem={useActionData<typeof action>()} back={`/challenges/${challenge}`} />;
}
