import type { LoaderFunctionArgs } from "@remix-run/node";
import { guest } from "~/platform/actor";
import { serving } from "~/platform/http/answer.server";
import { answerFeed } from "./feed-answer.server";

/** A feed for everyone: what a guest sees, whoever asks. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = context;
  return serving(language, () =>
    answerFeed({ request, format: params.format, about: params["*"], actor: guest, language }),
  );
}
