import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { mayModerate } from "~/domain/moderation/policy";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

/** Moderation begins with what waits for a decision, in the order of the views. */
export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    const counts = await countWaiting(context.actor);
    const view = (["flags", "approval", "appeals"] as const).find((each) => counts[each] > 0) ?? "flags";
    throw redirect(`/desk/moderation/${view}`);
  });
}

export default function Moderation() {
  return null;
}
