import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { Columns } from "~/components/frame/app-frame";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextArea } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { findThread } from "~/domain/community/finding.server";
import { mayChooseAnswer } from "~/domain/community/policy";
import { solveWithoutAnswer } from "~/domain/community/solving.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { idOf } from "./thread-of.server";

const form = z.strictObject({ reason: z.string().trim().min(4).max(300) });

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const thread = await findThread(context.actor, idOf(params.thread));
    authorize(mayChooseAnswer(context.actor, thread));
    return {
      title: wordsIn(context.language)("questions:solution.title"),
      path: threadPath(thread),
      name: thread.title,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason }) => {
    return redirect(threadPath(await solveWithoutAnswer(context.actor, idOf(params.thread), reason)));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** A question that no post answers, and that is solved all the same. */
export default function Solution() {
  const { path, name } = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  return (
    <Columns>
      <PageHeader kicker={name} title={t("questions:solution.title")} lede={t("questions:solution.lede")} />
      {refusal && <FormError title={refusal} />}
      <Form method="post" className="mt-5 flex flex-col gap-4">
        <Field
          label={t("questions:solution.reason")}
          hint={t("questions:solution.reason_hint")}
          error={error("reason")}
          id="solution-reason"
        >
          <TextArea name="reason" rows={3} maxLength={300} defaultValue={problem?.values.reason} required />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary">
            {t("questions:solution.send")}
          </Button>
          <ButtonLink to={path}>{t("questions:solution.back")}</ButtonLink>
        </div>
      </Form>
    </Columns>
  );
}
