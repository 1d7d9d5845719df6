import type { LoaderFunctionArgs } from "@remix-run/node";
import { judgeCandidates } from "~/domain/ideas/challenges/judges.server";
import { mayRunChallenges } from "~/domain/ideas/challenges/policy";
import { authorize, Refusal } from "~/platform/refusal";

/** Who could judge, for the name that is being typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 60);
  const headers = { "Cache-Control": "private, no-store" };
  try {
    authorize(mayRunChallenges(context.actor));
    return Response.json(await judgeCandidates(context.actor, params.challenge!, q), { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json([], { status: error.status, headers });
  }
}
