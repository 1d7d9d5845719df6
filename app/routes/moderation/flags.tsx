import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CircleCheck, Flag } from "~/components/ui/icons";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { RenderedPost } from "~/components/content/rendered-post";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { TextArea } from "~/components/ui/text-input";
import { postPath } from "~/domain/community/addresses";
import { flagReasons } from "~/domain/moderation/moderation";
import { flagPost } from "~/domain/moderation/flags.server";
import { mayFlag } from "~/domain/moderation/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn } from "~/platform/actor";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { findPost, postIdOf } from "~/domain/moderation/post-finding.server";

const form = z.strictObject({ reason: z.enum(flagReasons), note: z.string().max(1_000).optional() });

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!isSignedIn(context.actor))
    throw redirect(`/sign-in?next=${encodeURIComponent(`/posts/${params.post}/flags`)}`);
  return showing(async () => {
    const post = await findPost(context.actor, postIdOf(params.post));
    authorize(mayFlag(context.actor, post));
    return {
      html: post.html,
      language: post.language,
      number: post.number,
      name: post.author.displayName,
      path: postPath(post.thread, post.number),
      title: translateIn(context.language)("moderation:report_title"),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    await flagPost(context.actor, postIdOf(params.post), input);
    return redirect(`/posts/${params.post}/flags?sent`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Flags() {
  const t = useT();
  const post = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const back = <ButtonLink to={post.path}>{t("moderation:back")}</ButtonLink>;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("moderation:report_title")}
        lede={t("moderation:report_lede")}
        kicker={
          <Link to={post.path} className="hover:underline">
            {t("moderation:post_by", { number: post.number, name: post.name })}
          </Link>
        }
      />
      {params.has("sent") ? (
        <Notice tone="moss" icon={CircleCheck} title={t("moderation:thanks")} actions={back} />
      ) : (
        <>
          <Card className="mb-6">
            <RenderedPost html={post.html} lang={post.language} />
          </Card>
          <Form method="post" className="flex flex-col gap-6">
            {refusal && <FormError title={refusal} />}
            <RadioCards
              name="reason"
              legend={t("moderation:reason")}
              defaultValue={problem?.values.reason}
              required
              error={error("reason")}
              options={flagReasons.map((value) => ({ value, title: t(`moderation:reasons.${value}`) }))}
            />
            <Field label={t("moderation:note")} optional={t("common:form.optional")} error={error("note")}>
              <TextArea name="note" rows={3} maxLength={1_000} defaultValue={problem?.values.note} />
            </Field>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" tone="primary" icon={Flag} busy={busy}>
                {t("moderation:send")}
              </Button>
              {back}
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
