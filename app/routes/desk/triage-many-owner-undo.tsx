import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { giveIdeas } from "~/domain/ideas/owning.server";
import { mayTriage } from "~/domain/ideas/policy";
import { MANY_MAX } from "~/domain/ideas/triage";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { back } from "./triage-form.server";

/** `before`: whose each was, as "id:owner,id:". */
const form = z.strictObject({
  back,
  before: z
    .string()
    .max(MANY_MAX * 74)
    .regex(/^[\da-f-]{36}:(?:[\da-f-]{36})?(?:,[\da-f-]{36}:(?:[\da-f-]{36})?)*$/),
});

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Gives ideas back to those whose they were. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ back, before }) => {
    authorize(mayTriage(context.actor));
    const owning = before.split(",").map((pair) => {
      const [ideaId = "", ownerId] = pair.split(":");
      return { ideaId, ownerId: ownerId || null };
    });
    await giveIdeas(context.actor, owning);
    return redirect(back);
  });
}

export default function ManyOwnerUndo() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage" />;
}
