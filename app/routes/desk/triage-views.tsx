import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayTriage } from "~/domain/ideas/policy";
import { VIEW_NAME_MAX } from "~/domain/ideas/triage";
import { saveView } from "~/domain/ideas/triage-views.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({
  id: z.uuid().optional(),
  name: z.string().trim().min(1).max(VIEW_NAME_MAX),
  search: z.string().max(1_000),
  shared: z.literal("1").optional(),
});

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Keeps a view of the board under a name, for oneself or for the team. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ shared, ...view }) => {
    authorize(mayTriage(context.actor));
    const { search } = await saveView(context.actor, { ...view, shared: shared !== undefined });
    return redirect(`/desk/triage${search}`);
  });
}

export default function Views() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/triage" />;
}
