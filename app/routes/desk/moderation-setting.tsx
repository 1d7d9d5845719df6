import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayModerate } from "~/domain/moderation/policy";
import { changeSetting } from "~/domain/moderation/settings.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({ reports: z.coerce.number().int().min(0).max(50) });

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return ledTo(context, "/desk/watched-words");
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reports }) => {
    authorize(mayModerate(context.actor));
    await changeSetting(context.actor, "auto_hide_reports", reports);
    return redirect("/desk/watched-words");
  });
}

export default function ModerationSetting() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/watched-words" />;
}
