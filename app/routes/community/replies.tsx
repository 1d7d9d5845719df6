import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { SignInHere } from "~/components/frame/unsent";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { FormError } from "~/components/ui/form-error";
import { FormTrace } from "~/components/ui/form-trace";
import { PageHeader } from "~/components/ui/page-header";
import { postHref, threadPath } from "~/domain/community/addresses";
import { replyToThread } from "~/domain/community/posting.server";
import { readReplying } from "~/domain/community/replying.server";
import { reopenQuestion } from "~/domain/community/solving.server";
import { bodyWithFiles, type Upload } from "~/domain/community/uploading.server";
import { previewBody } from "~/domain/community/writing.server";
import { useT } from "~/i18n/react";
import { isSignedIn } from "~/platform/actor";
import { acting, showing } from "~/platform/http/answer.server";
import { sealFor, traceFields, traceOf } from "~/platform/http/form-seal.server";
import { newId } from "~/platform/ids";
import { idOf } from "./thread-of.server";

const form = z.strictObject({
  body: z.string().min(1),
  submissionId: z.uuid(),
  replyToNumber: z.coerce.number().int().min(1).max(1e6).optional(),
  official: z.literal("true").optional(),
  reopen: z.literal("true").optional(),
  preview: z.literal("1").optional(),
  ...traceFields,
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = async (
    { preview, official, reopen, seal, website, ...typed }: z.output<typeof form>,
    files: Upload[],
  ) => {
    const reply = { ...typed, body: await bodyWithFiles(context.actor, typed.body, files) };
    if (preview) {
      const values = {
        ...reply,
        ...(seal && { seal }),
        official: official ?? "",
        reopen: reopen ?? "",
        replyToNumber: String(reply.replyToNumber ?? ""),
      };
      return data({
        values,
        errors: {},
        refusal: undefined,
        preview: await previewBody(context.actor, reply.body),
      });
    }
    const threadId = idOf(params.thread);
    const { number, thread } = await replyToThread(context.actor, threadId, {
      ...reply,
      official: official === "true",
      trace: traceOf({ seal, website }),
    });
    if (reopen) await reopenQuestion(context.actor, threadId);
    return redirect(postHref(threadPath(thread), number));
  };
  return acting(request, form, work, { takesFiles: true, writer: context });
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const url = new URL(request.url);
    const to = Number(url.searchParams.get("to")) || null;
    const replying = await readReplying(context.actor, idOf(params.thread), to);
    if (!isSignedIn(context.actor) && !context.posting)
      throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
    return {
      ...replying,
      submissionId: newId(),
      seal: sealFor(context.actor),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thread.title ?? ""} · Kohtaamo` },
];

/** The reply's own page: for browsers without JavaScript, and for a reply that came back. */
export default function Replies() {
  const { seal, thread, to, staff, reopens, submissionId } = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const values: Record<string, string> = problem?.values ?? {};
  const { error, refusal, signedOut } = useProblem(problem);
  const path = threadPath(thread);
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<Link to={path}>← {thread.title}</Link>}
        title={to ? t("community:reply.to", { name: to.name }) : t("community:reply.title")}
      />
      {to && <blockquote className="mb-5 border-l-2 border-line pl-4 text-ink-soft">{to.excerpt}</blockquote>}
      <Form
        method="post"
        encType="multipart/form-data"
        action={`/threads/${path.split("/").at(-1)}/replies`}
        className="flex flex-col gap-4"
      >
        {refusal && <FormError title={refusal} way={signedOut && <SignInHere />} />}
        <input type="hidden" name="submissionId" value={values.submissionId ?? submissionId} />
        <FormTrace seal={values.seal ?? seal} />
        {(to || values.replyToNumber) && (
          <input type="hidden" name="replyToNumber" value={to?.number ?? values.replyToNumber} />
        )}
        <Composer
          context={`reply:${thread.id}`}
          thread={thread.id}
          attaches
          label={t("community:reply.title")}
          hideLabel
          rows={10}
          defaultValue={values.body}
          error={error("body")}
          previewsByForm
          previewHtml={problem && "preview" in problem ? problem.preview : undefined}
        >
          {reopens && (
            <Checkbox
              name="reopen"
              value="true"
              label={t("questions:reopen_with_reply")}
              defaultChecked={values.reopen === "true"}
            />
          )}
          {staff && (
            <Checkbox
              name="official"
              value="true"
              label={t("community:reply.official")}
              defaultChecked={values.official === "true"}
            />
          )}
          <Button type="submit" tone="primary">
            {t("community:reply.send")}
          </Button>
        </Composer>
      </Form>
    </div>
  );
}
