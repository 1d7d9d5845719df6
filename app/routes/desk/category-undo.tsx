import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { NotUndone } from "~/components/places/not-undone";
import { mayArrangePlaces } from "~/domain/places/policy";
import { undoChange } from "~/domain/places/undoing.server";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";

const form = z.strictObject({ change: z.uuid() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ change }) => {
    await undoChange(context.actor, idOf(params.category), change);
    return redirect(`/desk/categories/${params.category}`);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayArrangePlaces(context.actor));
    return ledTo(context, `/desk/categories/${params.category}`);
  });

export default function CategoryUndo() {
  const { category } = useParams();
  const t = useT();
  const problem = useActionData<typeof action>();
  return <NotUndone problem={problem} to={`/desk/categories/${category}`} words={t("places:to_settings")} />;
}
