import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { ManyOutcome } from "~/components/ideas/many-outcome";
import { Button } from "~/components/ui/button";
import { listBoards } from "~/domain/ideas/browsing.server";
import { moveLimits } from "~/domain/ideas/idea";
import { moveIdeas } from "~/domain/ideas/moving.server";
import { mayTriage } from "~/domain/ideas/policy";
import { ideaTitles } from "~/domain/ideas/triage-titles.server";
import { useLanguage, useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { toPublicId } from "~/platform/ids";
import { authorize, Refusal } from "~/platform/refusal";
import { aboutMany, back } from "./triage-form.server";

const form = aboutMany({
  back,
  boardId: z.uuid("errors:bad_choice"),
  otherReaders: z.literal("on").optional(),
  moveNote: z.string().trim().max(moveLimits.note).optional(),
});

export const loader = ({ context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, "/desk/triage");
  });

/** Puts several ideas on another board. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ ids, boardId, otherReaders, moveNote: note, within, back }) => {
    const { actor } = context;
    authorize(mayTriage(actor));
    const board = (await listBoards(actor)).find(({ id }) => id === boardId);
    if (!board) throw new Refusal("errors:bad_choice", 422, {}, "boardId");
    const { batchId, changed, refused } = await moveIdeas(actor, ids, {
      ...{ boardId, note, within },
      otherReaders: otherReaders === "on",
    });
    return data({
      done: {
        moved: { batchId, board: board.name },
        changed: changed.length,
        refused: await ideaTitles(actor, refused),
        back,
      },
    });
  });
}

/** Without JavaScript: what came of it, and the way back. */
export default function ManyBoard() {
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const t = useT();
  if (!answer || !("done" in answer)) return <Refused problem={answer} back="/desk/triage" />;
  const { moved, changed, refused, back } = answer.done;
  return (
    <ManyOutcome
      title={t("moving:many.done", { count: changed, board: moved.board[language] })}
      refused={refused}
      back={back}
    >
      {changed > 0 && (
        <Form method="post" action={`/desk/moves/${toPublicId(moved.batchId)}/undo`}>
          <input type="hidden" name="what" value="batch" />
          <input type="hidden" name="back" value={back} />
          <Button>{t("common:action.undo")}</Button>
        </Form>
      )}
    </ManyOutcome>
  );
}
