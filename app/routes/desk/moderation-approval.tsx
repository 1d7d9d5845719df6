import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { RenderedPost } from "~/components/content/rendered-post";
import { ModerationQueue, QueuedCard } from "~/components/desk/moderation-queue";
import { Avatar } from "~/components/ui/avatar";
import { Button } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { Field } from "~/components/ui/field";
import { CircleCheck, EyeOff } from "~/components/ui/icons";
import { TextInput } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { approvalQueue, approveSubmission, refuseSubmission } from "~/domain/moderation/approving.server";
import { mayModerate } from "~/domain/moderation/policy";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";

const form = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("approved"), id: z.uuid(), note: z.string().optional() }),
  z.strictObject({
    decision: z.literal("refused"),
    id: z.uuid(),
    note: z.string().trim().min(4).max(1_000),
  }),
]);

export async function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return {
      waiting: await approvalQueue(context.actor),
      counts: await countWaiting(context.actor),
      admin: context.actor.role === "admin",
      title: translateIn(context.language)("moderating:approval.title"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    authorize(mayModerate(context.actor));
    if (input.decision === "approved") await approveSubmission(context.actor, input.id);
    else await refuseSubmission(context.actor, input.id, input.note);
    return redirect("/desk/moderation/approval");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Approval() {
  const { waiting, counts, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const about = problem?.values.id;
  return (
    <ModerationQueue
      view="approval"
      admin={admin}
      waiting={waiting.length}
      counts={counts}
      refusal={refusal}
      words={{
        title: t("moderating:approval.title"),
        lede: t("moderating:approval.lede"),
        empty: t("moderating:approval.empty"),
        emptyText: t("moderating:approval.empty_text"),
        keys: t("moderating:approval.keys"),
      }}
    >
      {waiting.map((held) => (
        <QueuedCard key={held.id} name={held.author.displayName}>
          <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <Avatar name={held.author.displayName} src={held.author.avatarUrl} size="sm" />
            <Link
              to={`/desk/standing/${toPublicId(held.author.customerId)}`}
              className="font-semibold underline-offset-3 hover:underline"
            >
              {held.author.displayName}
            </Link>
            <span className="text-ink-faint">
              {t("moderating:level", { level: held.trustLevel })} · {format.ago(held.at)}
            </span>
            <span className="ml-auto flex flex-wrap gap-2">
              {held.reasons.map((reason) => (
                <Chip key={reason} tone="cloudberry">
                  {reason.startsWith("watched_word:")
                    ? t("moderating:why.watched_word", { expression: reason.slice(13) })
                    : t(`moderating:why.${reason}`)}
                </Chip>
              ))}
            </span>
          </div>
          <p className="mb-2 text-sm text-ink-soft">
            {held.thread ? (
              <Link to={threadPath(held.thread)} className="underline underline-offset-3">
                {t("moderating:approval.reply_in", { title: held.thread.title })}
              </Link>
            ) : (
              t(`moderating:approval.kind.${held.kind}`)
            )}
          </p>
          {held.title && <h2 className="mb-2 font-serif text-xl font-medium tracking-tight">{held.title}</h2>}
          <RenderedPost html={held.html} />
          {/* Two forms: Enter after the words why not must never let it out. */}
          <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
            <Form method="post">
              <input type="hidden" name="id" value={held.id} />
              <Button
                type="submit"
                name="decision"
                value="approved"
                data-key="a"
                tone="primary"
                icon={CircleCheck}
                className="min-h-11"
              >
                {t("moderating:approval.approve")}
              </Button>
            </Form>
            <Form method="post" className="flex min-w-0 flex-1 basis-96 flex-wrap items-end gap-2">
              <input type="hidden" name="id" value={held.id} />
              <Field
                label={t("moderating:approval.note")}
                className="min-w-0 flex-1 basis-56"
                error={about === held.id ? error("note") : undefined}
              >
                <TextInput
                  name="note"
                  data-key="r"
                  maxLength={1_000}
                  defaultValue={about === held.id ? problem?.values.note : ""}
                />
              </Field>
              <Button
                type="submit"
                name="decision"
                value="refused"
                tone="danger"
                icon={EyeOff}
                className="min-h-11"
              >
                {t("moderating:approval.refuse")}
              </Button>
            </Form>
          </div>
        </QueuedCard>
      ))}
    </ModerationQueue>
  );
}
