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
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { threadPath } from "~/domain/community/addresses";
import { findThread } from "~/domain/community/finding.server";
import { mayMakePublic } from "~/domain/feedback/policy";
import { makePublic } from "~/domain/feedback/publicity.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    if (!isSignedIn(context.actor))
      throw redirect(`/sign-in?next=${encodeURIComponent(`/threads/${params.thread}`)}`);
    const thread = await findThread(context.actor, idOf(params.thread));
    const decision = mayMakePublic(context.actor, thread);
    if (!decision.allowed && decision.status === 404) throw notFound();
    const title = wordsIn(context.language)("feedback:publicity.title");
    return {
      title,
      path: threadPath(thread),
      name: thread.title,
      refusal: decision.allowed ? null : decision.code,
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    await makePublic(context.actor, idOf(params.thread));
    return redirect(`/threads/${params.thread}`);
  });
}

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** Asks once more, since there is no way back. */
export default function Publicity() {
  const { path, name, refusal } = useLoaderData<typeof loader>();
  const t = useT();
  const { refusal: refused } = useProblem(useActionData<typeof action>());
  const problem = refused ?? (refusal && t(refusal));
  return (
    <Columns>
      <PageHeader kicker={name} title={t("feedback:publicity.title")} lede={t("feedback:publicity.text")} />
      {problem && <FormError title={problem} />}
      <Form method="post" className="mt-5 flex flex-wrap gap-2">
        {!problem && (
          <Button type="submit" tone="primary">
            {t("feedback:publicity.submit")}
          </Button>
        )}
        <ButtonLink to={path}>{t("feedback:publicity.back")}</ButtonLink>
      </Form>
    </Columns>
  );
}
