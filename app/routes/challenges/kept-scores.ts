import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { keepScores } from "~/domain/ideas/challenges/judging.server";
import { acting } from "~/platform/http/answer.server";
import { judgementForm } from "./judgement-form.server";

/** What a judge has scored so far, as he goes: the page asks for no answer but that it is kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const problem = await acting(request, judgementForm, async ({ ideaId, comment, ...scores }) => {
    await keepScores(context.actor, params.challenge!, ideaId, { scores, comment: comment || null });
  });
  return new Response(null, { status: problem?.init?.status ?? 204 });
}

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/challenges/${params.challenge}/judging`);
