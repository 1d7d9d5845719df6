import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { EyeOff, Flag, ThumbsUp } from "~/components/ui/icons";
import { z } from "zod";
import { FireGathering } from "~/components/art/fire-gathering";
import { useProblem } from "~/components/community/problem";
import { RenderedPost } from "~/components/content/rendered-post";
import { ModerationTabs } from "~/components/desk/moderation-tabs";
import { Avatar } from "~/components/ui/avatar";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Chip } from "~/components/ui/chip";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { TextInput } from "~/components/ui/text-input";
import { postPath } from "~/domain/community/addresses";
import { dismissFlags, flagQueue } from "~/domain/moderation/flags.server";
import { hidePost } from "~/domain/moderation/hiding.server";
import { mayModerate } from "~/domain/moderation/policy";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: z.literal("upheld"),
    postId: z.uuid(),
    reason: z.string().trim().min(4).max(500),
  }),
  z.strictObject({ decision: z.literal("dismissed"), postId: z.uuid(), reason: z.string().optional() }),
]);

export async function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return {
      posts: await flagQueue(context.actor),
      admin: context.actor.role === "admin",
      title: translateIn(context.language)("desk:moderation.flags_title"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayModerate(context.actor));
    if (input.decision === "upheld") await hidePost(context.actor, input.postId, input.reason);
    else await dismissFlags(context.actor, input.postId);
    return redirect("/desk/moderation/flags");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Flags() {
  const { posts, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const about = problem?.values.postId;
  return (
    <>
      <PageHeader title={t("desk:moderation.flags_title")} lede={t("desk:moderation.flags_lede")} />
      <ModerationTabs current="flags" admin={admin} reports={posts.length} />
      {refusal && <FormError title={refusal} />}
      {posts.length === 0 && (
        <EmptyState
          drawing={<FireGathering />}
          title={t("desk:moderation.flags_empty")}
          text={t("desk:moderation.flags_empty_text")}
        />
      )}
      <ul className="flex max-w-3xl flex-col gap-5">
        {posts.map((post) => (
          <Card as="li" key={post.postId}>
            <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <Avatar name={post.author.displayName} src={post.author.avatarUrl} size="sm" />
              <span className="font-semibold">{post.author.displayName}</span>
              <Link
                to={postPath(post.thread, post.number)}
                className="text-ink-soft underline-offset-3 hover:underline"
              >
                {post.thread.title}
              </Link>
              <Chip icon={Flag} tone="cloudberry" className="ml-auto">
                {t("desk:moderation.reports", { count: post.flags.length })}
              </Chip>
            </div>
            <RenderedPost html={post.html} lang={post.language} />
            <ul className="my-4 flex flex-col gap-1 border-l-2 border-cloudberry-line pl-3 text-sm">
              {post.flags.map((flag) => (
                <li key={`${flag.reporter} ${flag.at}`}>
                  {t("desk:moderation.reported_by", {
                    reason: t(`moderation:reasons.${flag.reason}`),
                    name: flag.reporter ?? t("desk:moderation.watched_words"),
                  })}{" "}
                  <span className="text-ink-faint">{format.ago(flag.at)}</span>
                  {flag.note && <span className="block text-ink-soft">“{flag.note}”</span>}
                </li>
              ))}
            </ul>
            <Form method="post" className="flex flex-wrap items-end gap-2">
              <input type="hidden" name="postId" value={post.postId} />
              <Field
                label={t("desk:moderation.hide_reason")}
                className="min-w-0 flex-1 basis-64"
                error={about === post.postId ? error("reason") : undefined}
              >
                <TextInput
                  name="reason"
                  maxLength={500}
                  defaultValue={about === post.postId ? problem?.values.reason : ""}
                />
              </Field>
              <Button
                type="submit"
                name="decision"
                value="upheld"
                tone="danger"
                icon={EyeOff}
                className="min-h-11"
              >
                {t("desk:moderation.uphold")}
              </Button>
              <Button type="submit" name="decision" value="dismissed" icon={ThumbsUp} className="min-h-11">
                {t("desk:moderation.dismiss")}
              </Button>
            </Form>
          </Card>
        ))}
      </ul>
    </>
  );
}
