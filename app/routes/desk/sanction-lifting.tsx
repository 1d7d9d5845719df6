import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayModerate } from "~/domain/moderation/policy";
import { liftSanction } from "~/domain/moderation/sanctioning.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  reason: z.string().trim().min(4).max(500),
  customer: z.string().regex(/^[0-9a-z]{26}$/),
});

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return ledTo(context, "/desk/moderation/flags");
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason, customer }) => {
    authorize(mayModerate(context.actor));
    const id = fromPublicId(params.sanction);
    if (!id) throw notFound();
    await liftSanction(context.actor, id, reason);
    return redirect(`/desk/standing/${customer}`);
  });
}

export default function SanctionLifting() {
  const problem = useActionData<typeof action>();
  return <Refused problem={problem} back={`/desk/standing/${problem?.values.customer ?? ""}`} />;
}
