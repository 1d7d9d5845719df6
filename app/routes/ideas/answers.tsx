import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useProblem } from "~/components/community/problem";
import { AnswerFields } from "~/components/ideas/answer-fields";
import { Button, ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { threadPath } from "~/domain/community/addresses";
import { answersIn } from "~/domain/ideas/answers";
import { changeAnswers, findAnswerable } from "~/domain/ideas/answering.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { answersForm } from "./answers-form.server";

const form = answersForm({});

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const id = idOf(params.idea);
    const { fields, answers, title, slug } = await findAnswerable(context.actor, id);
    const path = threadPath({ id, slug, kind: "idea" });
    return { fields, answers, idea: title, path, title: wordsIn(context.language)("writing:answers.change") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    const id = idOf(params.idea);
    const { slug } = await findAnswerable(context.actor, id);
    await changeAnswers(context.actor, id, answersIn(input));
    return redirect(threadPath({ id, slug, kind: "idea" }));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** The author's answers to the board's own questions, to be put right. */
export default function ChangeAnswers() {
  const { fields, answers, idea, path, title } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const t = useT();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        kicker={
          <Link to={path} className="hover:underline">
            ← {idea}
          </Link>
        }
        lede={t("writing:answers.change_lede")}
      />
      <Form method="post" className="flex flex-col gap-6">
        {refusal && <FormError title={refusal} />}
        <AnswerFields fields={fields} answers={problem ? answersIn(problem.values) : answers} error={error} />
        <div className="flex gap-2">
          <Button type="submit" tone="primary" busy={busy}>
            {t("common:action.save")}
          </Button>
          <ButtonLink to={path} tone="plain">
            {t("common:action.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
