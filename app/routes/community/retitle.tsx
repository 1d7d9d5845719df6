import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { findRetitlable, retitleThread } from "~/domain/community/retitling.server";
import { parseTags } from "~/domain/community/tags";
import { titleLimits } from "~/domain/community/thread";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { oneLine } from "~/platform/one-line";
import { Refusal } from "~/platform/refusal";
import { idOf } from "./thread-of.server";

const form = z.strictObject({
  title: oneLine(titleLimits),
  tags: z.string().max(200).optional(),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ title, tags: typed }) => {
    const tags = parseTags(typed ?? "");
    if (!tags.ok) throw new Refusal(tags.code, 422, {}, "tags");
    const id = idOf(params.thread);
    return redirect(threadPath(await retitleThread(context.actor, id, { title, tags: tags.tags })), 303);
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { thread, now } = await findRetitlable(context.actor, idOf(params.thread));
    return {
      heading: translateIn(context.language)("curation:retitle_title"),
      path: threadPath(thread),
      title: now.title,
      tags: now.tags.join(", "),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? ""} · Kohtaamo` },
];

export default function Retitle() {
  const { heading, path, title, tags } = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={heading}
        lede={t("curation:retitle_lede")}
        kicker={
          <Link to={path} className="hover:underline">
            ← {title}
          </Link>
        }
      />
      <Form method="post" className="flex flex-col gap-5">
        {refusal && <FormError title={refusal} />}
        <Field label={t("community:start.title_field")} error={error("title")}>
          <TextInput
            name="title"
            defaultValue={problem?.values.title ?? title}
            minLength={titleLimits.min}
            maxLength={titleLimits.max}
            required
            autoComplete="off"
          />
        </Field>
        <Field
          label={t("community:start.tags")}
          hint={t("community:start.tags_hint")}
          error={error("tags")}
          optional={t("common:form.optional")}
        >
          <TextInput name="tags" defaultValue={problem?.values.tags ?? tags} autoComplete="off" />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={useNavigation().state !== "idle"}>
            {t("curation:retitle_send")}
          </Button>
          <ButtonLink to={path} tone="plain">
            {t("common:action.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
