import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PointsForm } from "~/components/rewards/points-form";
import { PageHeader } from "~/components/ui/page-header";
import { personPath } from "~/domain/community/addresses";
import { maySeeCustomers } from "~/domain/customers/policy";
import { adjustPoints } from "~/domain/rewards/adjusting.server";
import { reasonLimits } from "~/domain/rewards/giving";
import { mayAdjustPoints } from "~/domain/rewards/policy";
import { findRecipient } from "~/domain/rewards/recipient.server";
import { rewardsOf } from "~/domain/rewards/standing.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { fromPublicId, newId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  amount: z
    .string()
    .trim()
    .regex(/^[+-]?\d{1,4}$/, "giving:refusal.amount")
    .transform(Number),
  reason: z.string().trim().min(reasonLimits.min).max(reasonLimits.max),
  submissionId: z.uuid(),
});

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayAdjustPoints(context.actor));
    const { id, displayName } = await findRecipient(idOf(params.customer));
    const { balance } = await rewardsOf(id);
    return {
      name: displayName,
      balance,
      submissionId: newId(),
      title: wordsIn(context.language)("giving:points_title"),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (adjustment) => {
    authorize(mayAdjustPoints(context.actor));
    const recipient = await findRecipient(idOf(params.customer));
    await adjustPoints(context.actor, recipient.id, adjustment);
    // A moderator corrects points too, but the customer's whole page is not his.
    return redirect(
      maySeeCustomers(context.actor).allowed ? `/desk/customers/${params.customer}` : personPath(recipient),
    );
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function CustomerPoints() {
  const { name, balance, submissionId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  return (
    <div className="max-w-xl">
      <PageHeader title={t("giving:points_title")} lede={t("giving:points_lede", { name, count: balance })} />
      <PointsForm submissionId={submissionId} problem={problem} />
    </div>
  );
}
