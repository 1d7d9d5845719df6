import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NewThreadForm } from "~/components/community/new-thread-form";
import { PageHeader } from "~/components/ui/page-header";
import { threadPath } from "~/domain/community/addresses";
import { mayStart, mayWrite } from "~/domain/community/policy";
import { startableCategories, startThread } from "~/domain/community/starting.server";
import { parseTags } from "~/domain/community/tags";
import { titleLimits } from "~/domain/community/thread";
import { bodyWithFiles, type Upload } from "~/domain/community/uploading.server";
import { previewBody } from "~/domain/community/writing.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn, isStaff } from "~/platform/actor";
import { acting, showing } from "~/platform/http/answer.server";
import { sealFor, traceFields, traceOf } from "~/platform/http/form-seal.server";
import { newId } from "~/platform/ids";
import { oneLine } from "~/platform/one-line";
import { authorize, Refusal } from "~/platform/refusal";

const form = z.strictObject({
  kind: z.enum(["discussion", "question", "announcement"]),
  categoryId: z.uuid(),
  title: oneLine(titleLimits),
  body: z.string().min(1),
  tags: z.string().max(200).optional(),
  private: z.literal("true").optional(),
  submissionId: z.uuid(),
  preview: z.literal("1").optional(),
  ...traceFields,
});

export async function action({ request, context }: ActionFunctionArgs) {
  const work = async ({ preview, seal, website, ...typed }: z.output<typeof form>, files: Upload[]) => {
    const input = { ...typed, body: await bodyWithFiles(context.actor, typed.body, files) };
    if (preview) {
      const values: Record<string, string> = { ...input, ...(seal && { seal }) };
      return data({
        values,
        errors: {},
        refusal: undefined,
        preview: await previewBody(context.actor, input.body),
      });
    }
    const tags = parseTags(input.tags ?? "");
    if (!tags.ok) throw new Refusal(tags.code, 422, {}, "tags");
    const thread = await startThread(context.actor, {
      ...input,
      tags: tags.tags,
      private: input.private === "true",
      trace: traceOf({ seal, website }),
    });
    return redirect(threadPath({ ...thread, kind: input.kind }));
  };
  return acting(request, form, work, { takesFiles: true, writer: context });
}

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    const url = new URL(request.url);
    // Whoever was signed out while he wrote stays with his words.
    if (!isSignedIn(actor) && !context.posting)
      throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
    authorize(mayWrite(actor));
    const categories = await startableCategories(actor);
    const category = categories.find(({ slug }) => slug === url.searchParams.get("category"));
    const kind = url.searchParams.get("kind");
    return {
      categories,
      categoryId: category?.id,
      kind: kind === "discussion" || kind === "announcement" ? kind : "question",
      announces: mayStart(actor, "announcement").allowed,
      staff: isStaff(actor),
      submissionId: newId(),
      seal: sealFor(actor),
      title: translateIn(context.language)("community:start.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function NewThread() {
  const start = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("community:start.title")} />
      <NewThreadForm {...start} problem={useActionData<typeof action>()} />
    </div>
  );
}
