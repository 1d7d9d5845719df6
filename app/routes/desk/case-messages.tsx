import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CaseComposer } from "~/components/desk/case-composer";
import { PageHeader } from "~/components/ui/page-header";
import { caseNumberOf, deskCasePath } from "~/domain/cases/addresses";
import { writeInCase } from "~/domain/cases/messages.server";
import { mayWorkCases } from "~/domain/cases/policy";
import { readCase } from "~/domain/cases/reading.server";
import { useT } from "~/i18n/react";
import { newId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({
  lane: z.enum(["public", "note"]),
  body: z.string(),
  wait: z.literal("true").optional(),
  submissionId: z.uuid(),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayWorkCases(context.actor));
    const { case: view, macros } = await readCase(context.actor, caseNumberOf(params.number));
    return { view, macros, submissionId: newId() };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ lane, body, wait, submissionId }) => {
    authorize(mayWorkCases(context.actor));
    const number = caseNumberOf(params.number);
    await writeInCase(context.actor, number, { lane, body, submissionId, wait: wait === "true" });
    return redirect(`${deskCasePath(number)}#write`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `#${data?.view.number ?? ""} ${data?.view.subject ?? ""} · Kohtaamo` },
];

export default function Messages() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={data.view.subject}
        kicker={t("desk:case.number", { number: String(data.view.number) })}
      />
      <CaseComposer {...data} problem={useActionData<typeof action>()} />
    </div>
  );
}
