import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { LakeView } from "~/components/art/lake-view";
import { Columns } from "~/components/frame/app-frame";
import { isVote } from "~/components/ideas/is-vote";
import { OwnIdeaRow } from "~/components/ideas/own-idea-row";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { ownIdeas, ownViews } from "~/domain/ideas/own-ideas.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { personOrSignIn } from "~/routes/account/own-page.server";
import { currentSnapshot } from "~/realtime/missed.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const actor = personOrSignIn(context.actor, request);
    const params = new URL(request.url).searchParams;
    const view = ownViews.find((each) => each === params.get("view")) ?? "backed";
    const before = params.get("before");
    return {
      asOf: await currentSnapshot(),
      ...(await ownIdeas(actor, view, before)),
      view,
      views: [...ownViews],
      before,
      title: wordsIn(context.language)("backing:mine.title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** A vote taken back stays in sight, so that it can be given anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function OwnIdeas() {
  const { view, views, before, older, ...data } = useLoaderData<typeof loader>();
  const { ideas } = useLiveIdeas(data.ideas);
  const t = useT();
  const here = `/me/ideas?view=${view}`;
  return (
    <Columns>
      <PageHeader title={t("backing:mine.title")} lede={t("backing:mine.lede")} />
      <Tabs
        label={t("backing:mine.views")}
        tabs={views.map((each) => ({
          to: `/me/ideas?view=${each}`,
          label: t(`backing:mine.${each}`),
          current: each === view,
        }))}
      />
      {ideas.length === 0 ? (
        <EmptyState
          drawing={<LakeView />}
          title={t(`backing:mine.empty.${view}`)}
          text={t("backing:mine.empty_text")}
          action={<ButtonLink to="/ideas">{t("backing:mine.look")}</ButtonLink>}
        />
      ) : (
        <ol aria-label={t("backing:mine.list")}>
          {ideas.map((idea) => (
            <OwnIdeaRow key={idea.id} idea={idea} />
          ))}
        </ol>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={before ? { to: here, label: t("backing:mine.newest") } : null}
        next={
          older ? { to: `${here}&before=${encodeURIComponent(older)}`, label: t("backing:mine.older") } : null
        }
      />
    </Columns>
  );
}
