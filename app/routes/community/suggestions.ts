import type { LoaderFunctionArgs } from "@remix-run/node";
import { mentionable, taggable } from "~/domain/community/mentionable.server";
import { isId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";

/** Names and tags for the word that is being typed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const q = (params.get("q") ?? "").slice(0, 30);
  const thread = params.get("thread");
  try {
    const found =
      params.get("of") === "tag"
        ? await taggable(context.actor, q)
        : await mentionable(context.actor, q, isId(thread) ? thread : null);
    return Response.json(found, { headers: { "Cache-Control": "private, no-store" } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json([], { status: error.status, headers: { "Cache-Control": "private, no-store" } });
  }
}
