import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Refused } from "~/components/community/refused";
import { GiveBack } from "~/components/ideas/give-back";
import { ManyOutcome } from "~/components/ideas/many-outcome";
import { giveIdeas } from "~/domain/ideas/owning.server";
import { mayTriage } from "~/domain/ideas/policy";
import { ideaTitles } from "~/domain/ideas/triage-titles.server";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { aboutMany, asBefore, back, someone } from "./triage-form.server";

const form = aboutMany({ back, owner: someone });

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Gives several ideas to a colleague, or to nobody. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ ids, owner: ownerId, within, back }) => {
    authorize(mayTriage(context.actor));
    const { before, refused } = await giveIdeas(
      context.actor,
      ids.map((ideaId) => ({ ideaId, ownerId })),
      within,
    );
    return data({
      done: {
        changed: before.length,
        given: ownerId !== null,
        before: asBefore(before),
        refused: await ideaTitles(context.actor, refused),
        back,
      },
    });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function ManyOwner() {
  const answer = useActionData<typeof action>();
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back="/desk/triage" />;
  const { changed, given, before, refused, back } = answer.done;
  return (
    <ManyOutcome
      title={t(`triaging:many.${given ? "given" : "freed"}`, { count: changed })}
      refused={refused}
      back={back}
    >
      {changed > 0 && <GiveBack before={before} back={back} />}
    </ManyOutcome>
  );
}
