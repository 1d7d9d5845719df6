import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { mayModerate } from "~/domain/moderation/policy";
import { unwatchWord } from "~/domain/moderation/watched-words.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return ledTo(context, "/desk/watched-words");
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    authorize(mayModerate(context.actor));
    const id = fromPublicId(params.word);
    if (!id) throw notFound();
    await unwatchWord(context.actor, id);
    return redirect("/desk/watched-words");
  });
}

export default function WatchedWordRemoval() {
  return <Refused problem={useActionData<typeof action>()} back="/desk/watched-words" />;
}
