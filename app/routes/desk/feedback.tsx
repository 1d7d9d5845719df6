import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EmptyDesk } from "~/components/art/empty-desk";
import { FeedbackList } from "~/components/feedback/feedback-list";
import { sentimentIcons } from "~/components/feedback/sentiment";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { allFeedback } from "~/domain/feedback/browsing.server";
import { sentiments } from "~/domain/feedback/feedback";
import { mayReadAllFeedback } from "~/domain/feedback/policy";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const query = z.object({
  sentiment: z.enum(sentiments).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayReadAllFeedback(context.actor));
    const { sentiment, after } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const title = wordsIn(context.language)("triage:feedback.title");
    return {
      ...(await allFeedback(context.actor, sentiment, after)),
      sentiment: sentiment ?? null,
      after: after ?? null,
      title,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Kohtaamo` }];

export default function DeskFeedback() {
  const { lines, next, after, sentiment } = useLoaderData<typeof loader>();
  const t = useT();
  const here = sentiment ? `/desk/feedback?sentiment=${sentiment}` : "/desk/feedback";
  return (
    <div className="max-w-4xl">
      <PageHeader title={t("triage:feedback.title")} lede={t("triage:feedback.lede")} />
      <Tabs
        label={t("triage:feedback.filter")}
        tabs={[
          { to: "/desk/feedback", label: t("triage:feedback.all"), current: !sentiment },
          ...sentiments.map((one) => ({
            to: `/desk/feedback?sentiment=${one}`,
            label: t(`feedback:sentiment.${one}`),
            icon: sentimentIcons[one],
            current: one === sentiment,
          })),
        ]}
      />
      {lines.length > 0 ? (
        <FeedbackList lines={lines} label={t("triage:feedback.list")} />
      ) : (
        <EmptyState
          drawing={<EmptyDesk />}
          title={t("triage:feedback.empty")}
          text={t("triage:feedback.empty_text")}
        />
      )}
      <Pagination
        label={t("feedback:mine.pages")}
        previous={after ? { to: here, label: t("feedback:mine.first") } : null}
        next={
          next
            ? { to: `${here}${sentiment ? "&" : "?"}after=${next}`, label: t("feedback:mine.older") }
            : null
        }
      />
    </div>
  );
}
