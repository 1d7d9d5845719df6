import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { tendChallenge } from "~/domain/ideas/challenges/arranging.server";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({ deed: z.enum(["announce", "end", "cancel"]) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ deed }) => {
    authorize(mayRunChallenges(context.actor));
    await tendChallenge(context.actor, params.challenge!, deed);
    return redirect(`/desk/challenges/${params.challenge}`);
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayRunChallenges(context.actor));
    return ledTo(context, `/desk/challenges/${params.challenge}`);
  });
}

export default function Deeds() {
  const { challenge } = useParams();
  return <Refused problem={useActionData<typeof action>()} back={`/desk/challenges/${challenge}`} />;
}
