import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { RenderedPost } from "~/components/content/rendered-post";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { PageHeader } from "~/components/ui/page-header";
import { TextArea } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { readThread } from "~/domain/community/reading.server";
import { useFormat, useT } from "~/i18n/react";
import { newId } from "~/platform/ids";
import { fromPublicId } from "~/platform/ids";
import { notFound } from "~/platform/refusal";
import { showing } from "~/platform/http/answer.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const id = fromPublicId(params.thread);
    if (!id) throw notFound();
    const url = new URL(request.url);
    const read = await readThread(context.actor, id, Number(url.searchParams.get("page")) || null);
    const path = threadPath(read.thread);
    if (url.pathname !== path) throw redirect(path + url.search, 301);
    return { ...read, path, submissionId: newId() };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.thread.title ?? ""} · Kohtaamo` }];

export default function ThreadPage() {
  const { thread, posts, viewer, path, submissionId } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <article>
      <PageHeader title={thread.title} />
      {posts.map((post) => (
        <section key={post.id} id={`post-${post.number}`} className="border-b border-line py-5">
          <p className="text-sm text-ink-soft">
            {post.author.displayName} · {format.ago(post.createdAt)}
          </p>
          <RenderedPost html={post.html} lang={post.language} />
        </section>
      ))}
      {viewer.mayReply ? (
        <Form method="post" action={`${path}/replies`} className="mt-6 flex flex-col gap-3">
          <input type="hidden" name="submissionId" value={submissionId} />
          <Field label={t("community:reply.title")}>
            <TextArea name="body" required />
          </Field>
          <Button type="submit">{t("community:reply.send")}</Button>
        </Form>
      ) : (
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(path)}`}>{t("community:reply.sign_in")}</ButtonLink>
      )}
    </article>
  );
}
