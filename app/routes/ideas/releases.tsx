import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Lightbulb, Map } from "~/components/ui/icons";
import { LakeView } from "~/components/art/lake-view";
import { RenderedPost } from "~/components/content/rendered-post";
import { Columns } from "~/components/frame/app-frame";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Time } from "~/components/ui/time";
import { threadPath } from "~/domain/community/addresses";
import { listReleases, type Release } from "~/domain/ideas/releases.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { firstPage, pageHead } from "~/platform/http/page-head.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get("before");
  const t = wordsIn(context.language);
  return {
    ...(await listReleases(context.actor, before)),
    head: pageHead(context, {
      title: t("ideas:release.title"),
      description: t("ideas:release.lede"),
      path: firstPage(request),
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Releases() {
  const { releases, next } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Columns>
      <PageHeader
        title={t("ideas:release.title")}
        lede={t("ideas:release.lede")}
        actions={
          <ButtonLink to="/roadmap" icon={Map}>
            {t("ideas:release.roadmap")}
          </ButtonLink>
        }
      />
      {releases.map((release) => (
        <ReleaseEntry key={release.id} release={release} />
      ))}
      {releases.length === 0 && (
        <EmptyState
          drawing={<LakeView />}
          title={t("ideas:release.empty")}
          text={t("ideas:release.empty_text")}
        />
      )}
      <Pagination
        label={t("ideas:release.pages")}
        next={
          next
            ? { to: `/releases?before=${encodeURIComponent(next)}`, label: t("ideas:release.older") }
            : null
        }
      />
    </Columns>
  );
}

function ReleaseEntry({ release }: { release: Release }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <article
      id={release.slug}
      className="border-t border-line py-6 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <Time
        iso={release.publishedAt}
        label={format.date(release.publishedAt)}
        title={format.exact(release.publishedAt)}
        className="text-sm text-ink-faint"
      />
      <h2 className="mt-0.5 font-serif text-xl font-medium tracking-tight">{release.title[language]}</h2>
      <RenderedPost html={release.bodyHtml[language]} className="mt-2" />
      {release.ideas.length > 0 && (
        <div className="mt-4">
          <h3 className="text-sm font-semibold text-ink-soft">{t("ideas:release.ideas")}</h3>
          <ul className="mt-1.5 flex flex-col gap-1">
            {release.ideas.map((idea) => (
              <li key={idea.id} className="flex items-baseline gap-2">
                <Lightbulb
                  aria-hidden
                  className="size-4 shrink-0 self-center text-moss-ink"
                  strokeWidth={1.75}
                />
                <Link to={threadPath(idea)} className="tap font-medium text-spruce-ink hover:underline">
                  {idea.title}
                </Link>
                <span className="shrink-0 text-sm tabular-nums text-ink-faint">
                  {format.number(idea.voteCount)} {t("ideas:vote.word", { count: idea.voteCount })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
