import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { EyeOff, Flag, Hourglass, ShieldCheck, ThumbsUp } from "~/components/ui/icons";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { RenderedPost } from "~/components/content/rendered-post";
import { ModerationQueue, QueuedCard } from "~/components/desk/moderation-queue";
import { Avatar } from "~/components/ui/avatar";
import { RuleField } from "~/components/moderation/rule-field";
import { Button, ButtonLink } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { Field } from "~/components/ui/field";
import { TextInput } from "~/components/ui/text-input";
import { postPath } from "~/domain/community/addresses";
import { dismissFlags, flagQueue, hideFlagged, holdFlagged } from "~/domain/moderation/flags.server";
import { flagReasons } from "~/domain/moderation/moderation";
import { mayClear, mayModerate } from "~/domain/moderation/policy";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { toPublicId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: z.literal("upheld"),
    postId: z.uuid(),
    rule: z.enum(flagReasons),
    reason: z.string().trim().min(4).max(500),
  }),
  z.strictObject({
    decision: z.enum(["dismissed", "held"]),
    postId: z.uuid(),
    rule: z.string().optional(),
    reason: z.string().optional(),
  }),
]);

export async function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return {
      posts: (await flagQueue(context.actor)).map((post) => ({
        ...post,
        clearable: mayClear(context.actor, { authorId: post.author.customerId }).allowed,
      })),
      counts: await countWaiting(context.actor),
      admin: context.actor.role === "admin",
      title: translateIn(context.language)("desk:moderation.flags_title"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayModerate(context.actor));
    if (input.decision === "upheld") await hideFlagged(context.actor, input.postId, input.reason, input.rule);
    else if (input.decision === "held") await holdFlagged(context.actor, input.postId);
    else await dismissFlags(context.actor, input.postId);
    return redirect("/desk/moderation/flags");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Flags() {
  const { posts, counts, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const about = problem?.values.postId;
  return (
    <ModerationQueue
      view="flags"
      admin={admin}
      waiting={posts.length}
      counts={counts}
      refusal={refusal}
      words={{
        title: t("desk:moderation.flags_title"),
        lede: t("desk:moderation.flags_lede"),
        empty: t("desk:moderation.flags_empty"),
        emptyText: t("desk:moderation.flags_empty_text"),
        keys: t("moderating:keys"),
      }}
    >
      {posts.map((post) => (
        <QueuedCard
          key={post.postId}
          name={t("moderation:post_by", { number: post.number, name: post.author.displayName })}
        >
          <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <Avatar name={post.author.displayName} src={post.author.avatarUrl} size="sm" />
            <span className="font-semibold">{post.author.displayName}</span>
            <Link
              to={postPath(post.thread, post.number)}
              className="text-ink-soft underline-offset-3 hover:underline"
            >
              {post.thread.title}
            </Link>
            <span className="ml-auto flex gap-2">
              {post.held && <Chip icon={EyeOff}>{t("moderating:held")}</Chip>}
              <Chip icon={Flag} tone="cloudberry">
                {t("desk:moderation.reports", { count: post.flags.length })}
              </Chip>
            </span>
          </div>
          {post.before && (
            <blockquote className="mb-3 border-l-2 border-line pl-3 text-sm text-ink-faint">
              <span className="font-semibold">{post.before.name}:</span> {post.before.excerpt}
            </blockquote>
          )}
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
            <RuleField
              className="basis-56"
              defaultValue={about === post.postId ? problem?.values.rule : post.flags[0]?.reason}
            />
            <Field
              label={t("desk:moderation.hide_reason")}
              className="min-w-0 flex-1 basis-64"
              error={about === post.postId ? error("reason") : undefined}
            >
              <TextInput
                name="reason"
                data-key="h"
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
            {post.clearable && (
              <Button
                type="submit"
                name="decision"
                value="dismissed"
                data-key="d"
                icon={ThumbsUp}
                className="min-h-11"
              >
                {t("desk:moderation.dismiss")}
              </Button>
            )}
            {!post.held && (
              <Button
                type="submit"
                name="decision"
                value="held"
                data-key="o"
                icon={Hourglass}
                className="min-h-11"
              >
                {t("moderating:hold")}
              </Button>
            )}
            {post.author.staffRole === null && (
              <ButtonLink
                to={`/desk/standing/${toPublicId(post.author.customerId)}?post=${toPublicId(post.postId)}`}
                data-key="w"
                icon={ShieldCheck}
                className="min-h-11"
              >
                {t("moderating:warn")}
              </ButtonLink>
            )}
          </Form>
        </QueuedCard>
      ))}
    </ModerationQueue>
  );
}
