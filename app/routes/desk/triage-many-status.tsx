import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { ManyOutcome } from "~/components/ideas/many-outcome";
import { Button } from "~/components/ui/button";
import { ideaStatuses, isNoteMissing, noteLimits } from "~/domain/ideas/idea";
import { mayTriage } from "~/domain/ideas/policy";
import { changeIdeaStatuses } from "~/domain/ideas/status.server";
import { ideaTitles } from "~/domain/ideas/triage-titles.server";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { toPublicId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { aboutMany, back } from "./triage-form.server";

const form = aboutMany({
  back,
  status: z.enum(ideaStatuses),
  note: z.string().trim().max(noteLimits.max),
});

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Decides on several ideas with one note: whoever is concerned by several of them hears once. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ ids, status, note, within, back }) => {
    authorize(mayTriage(context.actor));
    if (isNoteMissing(status, note)) throw new Refusal("ideas:refusal.note_missing", 422, {}, "note");
    const { batchId, changed, refused } = await changeIdeaStatuses(context.actor, ids, {
      status,
      note,
      within,
    });
    return data({
      done: { batchId, changed: changed.length, refused: await ideaTitles(context.actor, refused), back },
    });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function ManyStatus() {
  const answer = useActionData<typeof action>();
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back="/desk/triage" />;
  const { batchId, changed, refused, back } = answer.done;
  return (
    <ManyOutcome title={t("triaging:many.decided", { count: changed })} refused={refused} back={back}>
      {changed > 0 && (
        <Form method="post" action={`/desk/decisions/${toPublicId(batchId)}/undo`}>
          <input type="hidden" name="back" value={back} />
          <Button name="what" value="batch">
            {t("common:action.undo")}
          </Button>
        </Form>
      )}
    </ManyOutcome>
  );
}
