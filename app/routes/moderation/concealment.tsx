import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { EyeOff, Pencil, RotateCcw } from "~/components/ui/icons";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { RenderedPost } from "~/components/content/rendered-post";
import { AppealForm } from "~/components/moderation/appeal-form";
import { AppealState } from "~/components/moderation/decision-card";
import { RuleField } from "~/components/moderation/rule-field";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { TextArea } from "~/components/ui/text-input";
import { findEditable } from "~/domain/community/editing.server";
import { hidePost } from "~/domain/moderation/hiding.server";
import { flagReasons } from "~/domain/moderation/moderation";
import { mayModerate, mayShowAgain } from "~/domain/moderation/policy";
import { concealablePost, postIdOf } from "~/domain/moderation/post-finding.server";
import { readOwnHidden } from "~/domain/moderation/standing.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import type { Person } from "~/platform/actor";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({
  rule: z.enum(flagReasons).optional(),
  reason: z.string().trim().min(4).max(500),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const post = await concealablePost(context.actor, postIdOf(params.post));
    const { html, language, number, author, hidden, hiddenAt, hiddenReason, path } = post;
    const mine = hidden && author.customerId === context.actor.customerId;
    const showable = mayShowAgain(context.actor, post).allowed;
    const own = mine ? await ownPart(context.actor as Person, post.id, showable) : null;
    const title = translateIn(context.language)(`moderation:${hidden ? "hidden_title" : "hide_title"}`);
    return {
      html,
      language,
      number,
      name: author.displayName,
      hidden,
      hiddenAt,
      hiddenReason,
      showable,
      own,
      path,
      segment: params.post!,
      title,
    };
  });
}

/** What its author may do about it: change it, and ask for another look; who hid it himself, shows it again himself. */
async function ownPart(author: Person, postId: string, showable: boolean) {
  const decision = await readOwnHidden(author, postId);
  const editable = await findEditable(author, postId).then(
    () => true,
    () => false,
  );
  const askable = !showable && (decision?.askable ?? false);
  return { editable, id: postId, askable, appeal: decision?.appeal ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason, rule }) => {
    authorize(mayModerate(context.actor));
    const post = await concealablePost(context.actor, postIdOf(params.post));
    await hidePost(context.actor, post.id, reason, rule);
    return redirect(post.path);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** For a moderator: hide a post with a reason, or show it again. For its author: why it was hidden, and what he can do. */
export default function Concealment() {
  const t = useT();
  const format = useFormat();
  const post = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={post.title}
        lede={
          post.hidden
            ? t("moderation:hidden_lede", { when: format.ago(post.hiddenAt!) })
            : t("moderation:hide_lede")
        }
        kicker={
          <Link to={post.path} className="hover:underline">
            {t("moderation:post_by", { number: post.number, name: post.name })}
          </Link>
        }
      />
      <Card className="mb-6">
        <RenderedPost html={post.html} lang={post.language} />
      </Card>
      {post.hidden ? (
        <Notice tone="lingonberry" icon={EyeOff} title={t("moderation:hidden_reason")}>
          <p>{post.hiddenReason ?? t("moderation:hidden_for_review")}</p>
        </Notice>
      ) : (
        <Form method="post" className="flex flex-col gap-5">
          {refusal && <FormError title={refusal} />}
          {post.number === 1 && <Notice tone="cloudberry">{t("moderation:hide_opening")}</Notice>}
          <RuleField error={error("rule")} defaultValue={problem?.values.rule ?? "other"} />
          <Field label={t("moderation:hide_reason")} error={error("reason")}>
            <TextArea name="reason" rows={3} required maxLength={500} defaultValue={problem?.values.reason} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="danger" icon={EyeOff} busy={busy}>
              {t("moderation:hide_send")}
            </Button>
            <ButtonLink to={post.path} tone="plain">
              {t("common:action.cancel")}
            </ButtonLink>
          </div>
        </Form>
      )}
      {post.own && (
        <section aria-label={t("moderation:ask_review")} className="mt-6">
          {post.own.editable && (
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <ButtonLink to={`/posts/${post.segment}/edit`} icon={Pencil}>
                {t("moderation:hidden_edit")}
              </ButtonLink>
              {!post.showable && (
                <span className="text-sm text-ink-soft">{t("moderation:hidden_edit_text")}</span>
              )}
            </p>
          )}
          {post.own.appeal && <AppealState appeal={post.own.appeal} />}
          {post.own.askable && <AppealForm decision={{ type: "post", id: post.own.id }} />}
        </section>
      )}
      {post.hidden && post.showable && (
        <Form method="post" action={`/posts/${post.segment}/restoration`} className="mt-6">
          <Button type="submit" icon={RotateCcw} busy={busy}>
            {t("moderation:restore")}
          </Button>
        </Form>
      )}
    </div>
  );
}
