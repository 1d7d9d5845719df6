import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BoardForm } from "~/components/places/board-form";
import { PageHeader } from "~/components/ui/page-header";
import { createBoard } from "~/domain/places/boards/changing.server";
import { boardChoices } from "~/domain/places/boards/desk.server";
import { mayArrangeBoards } from "~/domain/places/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";
import { boardForm, boardOf } from "./board-form.server";

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, boardForm, async (fields) =>
    redirect(`/desk/boards/${toPublicId(await createBoard(context.actor, boardOf(fields, [])))}`),
  );
}

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayArrangeBoards(context.actor));
    return {
      choices: await boardChoices(context.actor),
      title: translateIn(context.language)("boards:new"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function NewBoard() {
  const { choices } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("boards:new")} lede={t("boards:new_lede")} />
      <BoardForm choices={choices} problem={useActionData<typeof action>()} />
    </div>
  );
}
