import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { setTrust } from "~/domain/moderation/earning-trust.server";
import { mayModerate } from "~/domain/moderation/policy";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  level: z.enum(["earned", "0", "1", "2", "3", "4"]),
  reason: z.string().trim().min(4).max(500),
});

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return ledTo(context, `/desk/standing/${params.customer}`);
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ level, reason }) => {
    authorize(mayModerate(context.actor));
    const id = fromPublicId(params.customer);
    if (!id) throw notFound();
    await setTrust(context.actor, id, { level: level === "earned" ? null : Number(level), reason });
    return redirect(`/desk/standing/${params.customer}`);
  });
}

export default function StandingTrust() {
  return <Refused problem={useActionData<typeof action>()} back={`/desk/standing/${useParams().customer}`} />;
}
