import type { LoaderFunctionArgs } from "@remix-run/node";
import { similarThreads } from "~/domain/community/similar.server";
import { limit } from "~/platform/limit.server";
import { showing } from "~/platform/http/answer.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const title = (new URL(request.url).searchParams.get("title") ?? "").trim();
    if (title.length < 4) return { title, threads: [] };
    await limit("search", context.actor.customerId ?? context.ip);
    return { title, threads: await similarThreads(context.actor, title) };
  });
}
