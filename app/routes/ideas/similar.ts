import type { LoaderFunctionArgs } from "@remix-run/node";
import { similarIdeas, similarLimits } from "~/domain/ideas/similar.server";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { limit } from "~/platform/limit.server";

/** What the form for a new idea asks while its title is being typed. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor, ip } = context;
    await limit("search", isSignedIn(actor) ? actor.customerId : ip);
    const title = (new URL(request.url).searchParams.get("title") ?? "").trim();
    return { title, ideas: await similarIdeas(actor, title.slice(0, similarLimits.max)) };
  });
}
