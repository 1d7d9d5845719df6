import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { dismissJudge, inviteJudge } from "~/domain/ideas/challenges/judges.server";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

const form = z.union([
  z.strictObject({ handle: z.string().trim().min(1).max(60) }),
  z.strictObject({ dismiss: z.uuid() }),
]);

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (wish) => {
    authorize(mayRunChallenges(context.actor));
    const slug = params.challenge!;
    if ("dismiss" in wish) await dismissJudge(context.actor, slug, wish.dismiss);
    else await inviteJudge(context.actor, slug, wish.handle);
    return redirect(`/desk/challenges/${slug}#judges`);
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayRunChallenges(context.actor));
    return ledTo(context, `/desk/challenges/${params.challenge}`);
  });
}

export default function Judges() {
  const { challenge } = useParams();
  return <Refused problem={useActionData<typeof action>()} back={`/desk/challenges/${challenge}`} />;
}
