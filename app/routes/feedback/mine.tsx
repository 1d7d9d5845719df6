import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MessageCircleHeart } from "~/components/ui/icons";
import { LetterInSnow } from "~/components/art/letter-in-snow";
import { FeedbackList } from "~/components/feedback/feedback-list";
import { Columns } from "~/components/frame/app-frame";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { myFeedback } from "~/domain/feedback/browsing.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!isSignedIn(context.actor)) throw redirect("/sign-in?next=/feedback");
  const after = new URL(request.url).searchParams.get("after");
  return {
    ...(await myFeedback(context.actor, after)),
    after,
    title: wordsIn(context.language)("feedback:mine.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function MyFeedback() {
  const { lines, next, after } = useLoaderData<typeof loader>();
  const t = useT();
  const give = (
    <ButtonLink to="/feedback/new" tone="primary" icon={MessageCircleHeart}>
      {t("feedback:mine.give")}
    </ButtonLink>
  );
  return (
    <Columns>
      <PageHeader
        title={t("feedback:mine.title")}
        lede={t("feedback:mine.lede")}
        actions={lines.length > 0 && give}
      />
      {lines.length > 0 ? (
        <FeedbackList lines={lines} label={t("feedback:mine.list")} />
      ) : (
        <EmptyState
          drawing={<LetterInSnow />}
          title={t("feedback:mine.empty")}
          text={t("feedback:mine.empty_text")}
          action={give}
        />
      )}
      <Pagination
        label={t("feedback:mine.pages")}
        previous={after ? { to: "/feedback", label: t("feedback:mine.first") } : null}
        next={next ? { to: `/feedback?after=${next}`, label: t("feedback:mine.older") } : null}
      />
    </Columns>
  );
}
