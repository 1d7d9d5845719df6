import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Map, PenLine } from "~/components/ui/icons";
import { LakeView } from "~/components/art/lake-view";
import { Columns } from "~/components/frame/app-frame";
import { ReleaseBody, ReleaseDay } from "~/components/ideas/release-entry";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { mayRelease } from "~/domain/ideas/policy";
import { listReleases, markReleasesSeen, type Release } from "~/domain/ideas/releases.server";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { firstPage, pageHead } from "~/platform/http/page-head.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get("before");
  const t = wordsIn(context.language);
  const { actor } = context;
  if (isSignedIn(actor) && !before) await markReleasesSeen(actor);
  return {
    writes: mayRelease(actor).allowed,
    ...(await listReleases(context.actor, before)),
    head: pageHead(context, {
      title: t("ideas:release.title"),
      description: t("ideas:release.lede"),
      path: firstPage(request),
      feed: { about: "releases", title: t("ideas:release.title") },
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Releases() {
  const { releases, next, writes } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Columns>
      <PageHeader
        title={t("ideas:release.title")}
        lede={t("ideas:release.lede")}
        actions={
          <>
            {writes && (
              <ButtonLink to="/desk/releases" icon={PenLine}>
                {t("ideas:release.write")}
              </ButtonLink>
            )}
            <ButtonLink to="/roadmap" icon={Map}>
              {t("ideas:release.roadmap")}
            </ButtonLink>
          </>
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
  const language = useLanguage();
  return (
    <article
      id={release.slug}
      className="border-t border-line py-6 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <ReleaseDay release={release} />
      <h2 className="mt-0.5 font-serif text-xl font-medium tracking-tight">
        <Link to={`/releases/${release.slug}`} className="hover:underline">
          {release.title[language]}
        </Link>
      </h2>
      <ReleaseBody release={release} heading="h3" />
    </article>
  );
}
