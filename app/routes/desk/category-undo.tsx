import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
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

/** Where taking a change back was refused. */
export default function CategoryUndo() {
  const { category } = useParams();
  const { refusal, error } = useProblem(useActionData<typeof action>());
  const t = useT();
  const said = refusal ?? error("change");
  return (
    <div className="max-w-xl">
      <PageHeader title={t("places:not_undone")} />
      {said && <FormError title={said} />}
      <ButtonLink to={`/desk/categories/${category}`} className="mt-6">
        {t("places:to_settings")}
      </ButtonLink>
    </div>
  );
}
