import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { TendedTagLine } from "~/components/moderation/tended-tag-line";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { TextInput } from "~/components/ui/text-input";
import { tagLimits } from "~/domain/community/thread";
import { mayModerate } from "~/domain/moderation/policy";
import {
  deleteTag,
  mergeTags,
  renameTag,
  tendedTags,
  unmergeTag,
} from "~/domain/moderation/tags/tending.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.discriminatedUnion("deed", [
  z.strictObject({
    deed: z.literal("rename"),
    tagId: z.uuid(),
    name: z.string().trim().min(tagLimits.min).max(tagLimits.max),
  }),
  z.strictObject({ deed: z.literal("merge"), tagId: z.uuid(), into: z.string().trim().min(1).max(60) }),
  z.strictObject({ deed: z.literal("unmerge"), slug: z.string().max(60) }),
  z.strictObject({ deed: z.literal("delete"), tagId: z.uuid() }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (deed) => {
    authorize(mayModerate(context.actor));
    if (deed.deed === "rename") await renameTag(context.actor, deed.tagId, deed.name);
    else if (deed.deed === "merge") await mergeTags(context.actor, deed.tagId, deed.into);
    else if (deed.deed === "unmerge") await unmergeTag(context.actor, deed.slug);
    else await deleteTag(context.actor, deed.tagId);
    return redirect(`/desk/tags${new URL(request.url).search}`, 303);
  });
}

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    const params = new URL(request.url).searchParams;
    const [q, after] = [params.get("q") ?? "", params.get("after") ?? ""];
    const title = translateIn(context.language)("tending:title");
    return { ...(await tendedTags(context.actor, { q, after })), q, title };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** Staff tend the tags: rename, bring together and part again, clear away what is not used. */
export default function DeskTags() {
  const { tags, next, q, title } = useLoaderData<typeof loader>();
  const t = useT();
  const [params] = useSearchParams();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const said = refusal ?? error("name") ?? error("into") ?? error("slug");
  return (
    <div className="max-w-4xl">
      <PageHeader title={title} lede={t("tending:lede")} />
      {said && <FormError title={said} />}
      <Form method="get" className="mb-4 flex items-end gap-2">
        <Field label={t("tending:find")}>
          <TextInput name="q" defaultValue={q} autoComplete="off" />
        </Field>
        <Button type="submit" className="min-h-11">
          {t("tending:show")}
        </Button>
      </Form>
      {tags.length === 0 && <EmptyState title={t("tending:none")} />}
      <ul aria-label={t("tending:list")} className="divide-y divide-line border-y border-line">
        {tags.map((tag) => (
          <TendedTagLine key={tag.id} tag={tag} action={`/desk/tags${params.size ? `?${params}` : ""}`} />
        ))}
      </ul>
      <Pagination
        label={t("common:page.label")}
        next={
          next
            ? { to: `/desk/tags?${new URLSearchParams({ q, after: next })}`, label: t("tending:more") }
            : null
        }
      />
    </div>
  );
}
