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
import { mayMakePublic } from "~/domain/community/policy";
import { declinePublicity, makePublic, privateThread } from "~/domain/community/publicity.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { acting, showing } from "~/platform/http/answer.server";
import { idOf } from "./thread-of.server";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    if (!isSignedIn(context.actor))
      throw redirect(`/sign-in?next=${encodeURIComponent(`/threads/${params.thread}/publicity`)}`);
    const thread = await privateThread(context.actor, idOf(params.thread));
    const decision = mayMakePublic(context.actor, thread);
    return {
      title: wordsIn(context.language)("questions:publicity.title"),
      path: threadPath(thread),
      name: thread.title,
      asked: thread.publicityAsked,
      refusal: decision.allowed ? null : decision.code,
    };
  });
}

const form = z.strictObject({ decline: z.literal("yes").optional() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ decline }) => {
    const id = idOf(params.thread);
    await (decline ? declinePublicity(context.actor, id) : makePublic(context.actor, id));
    return redirect(`/threads/${params.thread}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** Asks once more, since there is no way back. */
export default function Publicity() {
  const { path, name, asked, refusal } = useLoaderData<typeof loader>();
  const t = useT();
  const { refusal: refused } = useProblem(useActionData<typeof action>());
  const problem = refused ?? (refusal && t(refusal));
  return (
    <Columns>
      <PageHeader kicker={name} title={t("questions:publicity.title")} lede={t("questions:publicity.text")} />
      {problem && <FormError title={problem} />}
      <Form method="post" className="mt-5 flex flex-wrap gap-2">
        {!problem && (
          <Button type="submit" tone="primary">
            {t("questions:publicity.submit")}
          </Button>
        )}
        {!problem && asked && (
          <Button type="submit" name="decline" value="yes">
            {t("questions:publicity.decline")}
          </Button>
        )}
        <ButtonLink to={path} tone={asked && !problem ? "plain" : undefined}>
          {t("questions:publicity.back")}
        </ButtonLink>
      </Form>
    </Columns>
  );
}
