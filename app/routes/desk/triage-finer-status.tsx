import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { giveFinerStatus } from "~/domain/ideas/finer-statuses.server";
import { mayTriage } from "~/domain/ideas/policy";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { fromPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  finer: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ finer }) => {
    authorize(mayTriage(context.actor));
    const id = fromPublicId(params.idea);
    if (!id) throw notFound();
    await giveFinerStatus(context.actor, id, finer);
    return redirect(`/desk/triage/${params.idea}/status`);
  });
}

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => {
    authorize(mayTriage(context.actor));
    return ledTo(context, `/desk/triage/${params.idea}/status`);
  });

/** Where it was refused: the idea has gone on meanwhile. */
export default function FinerStatusRefused() {
  const { idea } = useParams();
  const { refusal, error } = useProblem(useActionData<typeof action>());
  const t = useT();
  const said = refusal ?? error("finer");
  return (
    <div className="max-w-xl">
      <PageHeader title={t("boards:statuses.finer")} />
      {said && <FormError title={said} />}
      <ButtonLink to={`/desk/triage/${idea}/status`} className="mt-6">
        {t("triage:change_title")}
      </ButtonLink>
    </div>
  );
}
