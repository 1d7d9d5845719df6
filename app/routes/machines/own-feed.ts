import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownerOfFeedToken } from "~/domain/customers/feed-tokens.server";
import { serving } from "~/platform/http/answer.server";
import { notFound } from "~/platform/refusal";
import { answerFeed } from "./feed-answer.server";

/** A feed as one person sees it: its address is the key, and can be taken back. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    const owner = await ownerOfFeedToken(params.token ?? "");
    if (!owner) throw notFound();
    const { format, "*": about } = params;
    return answerFeed({ request, format, about, actor: owner, language: owner.locale });
  });
}
