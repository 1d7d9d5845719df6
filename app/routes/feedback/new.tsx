import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { CarFront, ReceiptText, Wrench } from "~/components/ui/icons";
import { z } from "zod";
import { Composer } from "~/components/community/composer";
import { useProblem } from "~/components/community/problem";
import { ReplyInvitation } from "~/components/community/reply-invitation";
import { sentimentIcons } from "~/components/feedback/sentiment";
import { Columns } from "~/components/frame/app-frame";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { TextInput } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { mayStart } from "~/domain/community/policy";
import { titleLimits } from "~/domain/community/thread";
import { feedbackTopics, sentiments } from "~/domain/feedback/feedback";
import { giveFeedback } from "~/domain/feedback/giving.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { acting } from "~/platform/http/answer.server";
import { newId } from "~/platform/ids";
import { oneLine } from "~/platform/one-line";

const form = z.strictObject({
  sentiment: z.enum(sentiments),
  topic: z.enum(feedbackTopics),
  title: oneLine(titleLimits),
  body: z.string().trim().min(1),
  submissionId: z.uuid(),
});

export function loader({ context }: LoaderFunctionArgs) {
  if (!isSignedIn(context.actor) && !context.posting) throw redirect("/sign-in?next=/feedback/new");
  const decision = mayStart(context.actor, "feedback");
  return {
    submissionId: newId(),
    refusal: decision.allowed ? null : decision.code,
    refusalParams: decision.allowed ? undefined : decision.params,
    heading: wordsIn(context.language)("feedback:form.title"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) =>
    redirect(threadPath({ ...(await giveFeedback(context.actor, input)), kind: "feedback" })),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

const topicIcons = { product: CarFront, service: Wrench, purchase: ReceiptText };

export default function NewFeedback() {
  const { submissionId, refusal, refusalParams } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const navigation = useNavigation();
  const { error, refusal: refused } = useProblem(problem);
  const posting = navigation.formMethod === "POST";
  return (
    <Columns>
      <PageHeader title={t("feedback:form.title")} lede={t("feedback:form.lede")} />
      {refusal && !problem ? (
        <ReplyInvitation refusal={refusal} params={refusalParams} path="/feedback/new" />
      ) : (
        <Form method="post" className="flex flex-col gap-6">
          {refused && <FormError title={refused} />}
          <input type="hidden" name="submissionId" value={submissionId} />
          <RadioCards
            name="sentiment"
            legend={t("feedback:form.sentiment")}
            columns={3}
            defaultValue={problem?.values.sentiment}
            required
            error={error("sentiment")}
            options={sentiments.map((value) => ({
              value,
              title: t(`feedback:sentiment.${value}`),
              text: t(`feedback:sentiment_text.${value}`),
              icon: sentimentIcons[value],
            }))}
          />
          <RadioCards
            name="topic"
            legend={t("feedback:form.topic")}
            columns={3}
            defaultValue={problem?.values.topic}
            required
            error={error("topic")}
            options={feedbackTopics.map((value) => ({
              value,
              title: t(`feedback:topic.${value}`),
              icon: topicIcons[value],
            }))}
          />
          <Field label={t("feedback:form.name")} error={error("title")}>
            <TextInput
              name="title"
              defaultValue={problem?.values.title}
              minLength={titleLimits.min}
              maxLength={titleLimits.max}
              required
            />
          </Field>
          <Composer
            context="private-feedback:new"
            label={t("feedback:form.body")}
            hint={t("feedback:form.body_hint")}
            error={error("body")}
            defaultValue={problem?.values.body}
            rows={8}
          >
            <Button type="submit" tone="primary" busy={posting} disabled={posting}>
              {t("feedback:form.submit")}
            </Button>
          </Composer>
        </Form>
      )}
    </Columns>
  );
}
