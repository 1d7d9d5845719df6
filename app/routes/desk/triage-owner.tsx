import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { GiveBack } from "~/components/ideas/give-back";
import { ManyOutcome } from "~/components/ideas/many-outcome";
import { giveIdeas } from "~/domain/ideas/owning.server";
import { mayTriage } from "~/domain/ideas/policy";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize, Refusal } from "~/platform/refusal";
import { asBefore, back, idOf, someone } from "./triage-form.server";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}`);
  });

/** Gives an idea to a colleague, or to nobody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({ back, owner: someone }), async ({ back, owner: ownerId }) => {
    authorize(mayTriage(context.actor));
    const { before, refused } = await giveIdeas(context.actor, [{ ideaId: idOf(params.idea), ownerId }]);
    if (refused[0]) throw new Refusal(refused[0].code, 404);
    return data({ done: { given: ownerId !== null, before: asBefore(before), back } });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function Owner() {
  const answer = useActionData<typeof action>();
  const idea = useParams().idea;
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back={`/desk/triage/${idea}`} />;
  const { given, before, back } = answer.done;
  return (
    <ManyOutcome
      title={t(`triaging:many.${given ? "given" : "freed"}`, { count: 1 })}
      refused={[]}
      back={back}
    >
      <GiveBack before={before} back={back} />
    </ManyOutcome>
  );
}
