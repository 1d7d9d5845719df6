import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { mayModerate } from "~/domain/moderation/policy";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

/** Moderation begins with what waits for a decision. */
export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    throw redirect("/desk/moderation/flags");
  });
}

export default function Moderation() {
  return null;
}
