import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { SignInHere } from "~/components/frame/unsent";
import { Button, ButtonLink } from "~/components/ui/button";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { postHref, threadPath } from "~/domain/community/addresses";
import { editPost, findEditable } from "~/domain/community/editing.server";
import type { FoundPost } from "~/domain/community/finding.server";
import { revisionOf } from "~/domain/community/revisions.server";
import { bodyWithFiles, type Upload } from "~/domain/community/uploading.server";
import { previewBody } from "~/domain/community/writing.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { idOf } from "./thread-of.server";

const form = z.strictObject({
  body: z.string().min(1),
  /** Which version its writer had before him. */
  revision: z.coerce.number().int().min(0).max(1e6).optional(),
  preview: z.literal("1").optional(),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = context;
  const work = async ({ body: typed, revision, preview }: z.output<typeof form>, files: Upload[]) => {
    const body = await bodyWithFiles(actor, typed, files);
    if (preview)
      return data({
        values: { body, revision: String(revision ?? "") },
        errors: {},
        refusal: undefined,
        preview: await previewBody(actor, body),
      });
    const post = await editPost(actor, idOf(params.post), body, revision);
    return redirect(afterwards(post));
  };
  return acting(request, form, work, { takesFiles: true, writer: context });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const post = await findEditable(context.actor, idOf(params.post));
    const title = translateIn(context.language)("community:edit.title");
    return {
      id: post.id,
      bodySource: post.bodySource,
      revision: await revisionOf(post.id),
      threadTitle: post.thread.title,
      back: afterwards(post),
      concealed: post.concealed,
      title,
    };
  });
}

/** Words that are hidden are seen on a page of their own, where one asks for another look. */
function afterwards({ id, number, concealed, thread }: FoundPost): string {
  return concealed ? `/posts/${toPublicId(id)}/concealment` : postHref(threadPath(thread), number);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function EditPost() {
  const { bodySource, revision, threadTitle, back, id, concealed } = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const { error, refusal, signedOut } = useProblem(problem);
  const busy = useNavigation().state !== "idle";
  const meanwhile = problem?.refusal?.code === "writing:refusal.edited_meanwhile";
  // A preview keeps the version that was begun with; who was shown the newer words has them before him now.
  const begunWith = problem && "preview" in problem && problem.values.revision;
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<Link to={back}>← {threadTitle}</Link>}
        title={t("community:edit.title")}
        lede={t(concealed ? "writing:edit.concealed" : "community:edit.history")}
      />
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        {refusal && <FormError title={refusal} way={signedOut && <SignInHere />} />}
        <input type="hidden" name="revision" value={begunWith || revision} key={revision} />
        <Composer
          context={`edit:${id}`}
          label={t("community:edit.title")}
          hideLabel
          rows={12}
          defaultValue={problem?.values.body ?? bodySource}
          error={error("body")}
          attaches
          previewsByForm
          previewHtml={problem && "preview" in problem ? problem.preview : undefined}
        >
          <ButtonLink to={back}>{t("common:action.cancel")}</ButtonLink>
          <Button type="submit" tone="primary" busy={busy}>
            {t("community:edit.save")}
          </Button>
        </Composer>
      </Form>
      {meanwhile && (
        <section className="mt-8" aria-labelledby="meanwhile">
          <h2 id="meanwhile" className="font-serif text-xl font-medium tracking-tight">
            {t("writing:edit.meanwhile")}
          </h2>
          <p className="mb-3 text-sm text-ink-soft">{t("writing:edit.meanwhile_text")}</p>
          <pre className="whitespace-pre-wrap rounded-md border border-line bg-sunken p-4 font-sans text-base">
            {bodySource}
          </pre>
        </section>
      )}
    </div>
  );
}
