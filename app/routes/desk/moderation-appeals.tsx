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
import { ModerationQueue, QueuedCard } from "~/components/desk/moderation-queue";
import { Avatar } from "~/components/ui/avatar";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { RotateCcw, Scale } from "~/components/ui/icons";
import { TextArea } from "~/components/ui/text-input";
import { appealQueue, decideAppeal } from "~/domain/moderation/appealing.server";
import { mayModerate } from "~/domain/moderation/policy";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { toPublicId } from "~/platform/ids";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({
  id: z.uuid(),
  decision: z.enum(["upheld", "overturned"]),
  answer: z.string().trim().min(4).max(2_000),
});

export async function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    return {
      appeals: await appealQueue(context.actor),
      counts: await countWaiting(context.actor),
      admin: context.actor.role === "admin",
      title: translateIn(context.language)("moderating:appeals.title"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ id, ...input }) => {
    authorize(mayModerate(context.actor));
    await decideAppeal(context.actor, id, input);
    return redirect("/desk/moderation/appeals");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Appeals() {
  const { appeals, counts, admin } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const about = problem?.values.id;
  return (
    <ModerationQueue
      view="appeals"
      admin={admin}
      waiting={appeals.length}
      counts={counts}
      refusal={refusal}
      words={{
        title: t("moderating:appeals.title"),
        lede: t("moderating:appeals.lede"),
        empty: t("moderating:appeals.empty"),
        emptyText: t("moderating:appeals.empty_text"),
      }}
    >
      {appeals.map((appeal) => (
        <QueuedCard key={appeal.id} name={appeal.member.displayName}>
          <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <Avatar name={appeal.member.displayName} src={appeal.member.avatarUrl} size="sm" />
            <Link
              to={`/desk/standing/${toPublicId(appeal.member.customerId)}`}
              className="font-semibold underline-offset-3 hover:underline"
            >
              {appeal.member.displayName}
            </Link>
            <span className="text-ink-faint">{format.ago(appeal.at)}</span>
          </div>
          <p className="max-w-measure whitespace-pre-line break-words">{appeal.text}</p>
          <div className="my-4 rounded-md border border-line bg-sunken p-3 text-sm">
            <p className="font-semibold">
              {t("moderating:appeals.against", {
                what: t(`moderating:standing.what.${appeal.what}`),
                name: appeal.decider ?? t("standing:by.reports"),
              })}
            </p>
            {appeal.subjectType === "post" && (
              <p className="mt-1">
                {appeal.changed && <span>{t("moderating:appeals.changed")} </span>}
                <Link
                  to={`/posts/${toPublicId(appeal.subjectId)}/${appeal.changed ? "history" : "concealment"}`}
                  className="font-semibold underline underline-offset-3"
                >
                  {t(appeal.changed ? "moderating:appeals.see_changes" : "moderating:appeals.see_post")}
                </Link>
              </p>
            )}
            {appeal.words && <p className="mt-1 whitespace-pre-line">{appeal.words}</p>}
            {appeal.own && (
              <blockquote className="mt-2 whitespace-pre-line break-words border-l-2 border-line pl-3 text-ink-soft">
                {appeal.own}
              </blockquote>
            )}
          </div>
          {appeal.yours ? (
            <Form method="post" className="flex flex-col gap-3">
              <input type="hidden" name="id" value={appeal.id} />
              <Field
                label={t("moderating:appeals.answer")}
                error={about === appeal.id ? error("answer") : undefined}
              >
                <TextArea
                  name="answer"
                  rows={3}
                  required
                  maxLength={2_000}
                  defaultValue={about === appeal.id ? problem?.values.answer : ""}
                />
              </Field>
              <div className="flex flex-wrap gap-2">
                <Button type="submit" name="decision" value="overturned" icon={RotateCcw}>
                  {t("moderating:appeals.overturn")}
                </Button>
                <Button type="submit" name="decision" value="upheld" icon={Scale}>
                  {t("moderating:appeals.uphold")}
                </Button>
              </div>
            </Form>
          ) : (
            <p className="text-sm text-ink-soft">{t("moderation:refusal.your_own_decision")}</p>
          )}
        </QueuedCard>
      ))}
    </ModerationQueue>
  );
}
