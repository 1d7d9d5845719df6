import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { postHref } from "~/components/community/highlight";
import { useProblem } from "~/components/community/problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { threadPath } from "~/domain/community/addresses";
import { editPost, findEditable } from "~/domain/community/editing.server";
import { previewBody } from "~/domain/community/writing.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { idOf } from "./thread-of.server";

const form = z.strictObject({ body: z.string().min(1), preview: z.literal("1").optional() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ body, preview }) => {
    if (preview)
      return data({
        values: { body },
        errors: {},
        refusal: undefined,
        preview: await previewBody(context.actor, body),
      });
    const post = await editPost(context.actor, idOf(params.post), body);
    return redirect(postHref(threadPath(post.thread), post.number));
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { id, number, bodySource, thread } = await findEditable(context.actor, idOf(params.post));
    const title = translateIn(context.language)("community:edit.title");
    return { id, bodySource, threadTitle: thread.title, back: postHref(threadPath(thread), number), title };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function EditPost() {
  const { bodySource, threadTitle, back, id } = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state !== "idle";
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<Link to={back}>← {threadTitle}</Link>}
        title={t("community:edit.title")}
        lede={t("community:edit.history")}
      />
      <Form method="post" className="flex flex-col gap-4">
        {refusal && <FormError title={refusal} />}
        <Composer
          context={`edit:${id}`}
          label={t("community:edit.title")}
          hideLabel
          rows={12}
          defaultValue={problem?.values.body ?? bodySource}
          error={error("body")}
          previewsByForm
          previewHtml={problem && "preview" in problem ? problem.preview : undefined}
        >
          <ButtonLink to={back}>{t("common:action.cancel")}</ButtonLink>
          <Button type="submit" tone="primary" busy={busy}>
            {t("community:edit.save")}
          </Button>
        </Composer>
      </Form>
    </div>
  );
}
