import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { NotUndone } from "~/components/places/not-undone";
import { mayArrangeBoards } from "~/domain/places/policy";
import { undoBoardChange } from "~/domain/places/boards/changing.server";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({ change: z.uuid() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ change }) => {
    await undoBoardChange(context.actor, idOf(params.board), change);
    return redirect(`/desk/boards/${params.board}`);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayArrangeBoards(context.actor));
    return ledTo(context, `/desk/boards/${params.board}`);
  });

export default function BoardUndo() {
  const { board } = useParams();
  const t = useT();
  const problem = useActionData<typeof action>();
  return <NotUndone problem={problem} to={`/desk/boards/${board}`} words={t("boards:to_settings")} />;
}
