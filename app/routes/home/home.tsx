import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { NewsPill } from "~/components/community/browse";
import { Greeting, Welcome } from "~/components/community/home-hero";
import { CategoryGrid, SoFar, ThanksTo, TopIdeas, Waiting, Ways } from "~/components/community/home-parts";
import { ThreadList } from "~/components/community/thread-row";
import { Columns } from "~/components/frame/app-frame";
import { Section } from "~/components/ui/page-header";
import { partOfDay } from "~/domain/community/greeting";
import { readHome } from "~/domain/community/home.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn } from "~/platform/actor";
import { now } from "~/platform/clock";
import { pageHead } from "~/platform/http/page-head.server";
import { onlyGone, still, useLiveLines } from "~/realtime/use-live-lists";
import { currentSnapshot } from "~/realtime/missed.server";

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, timeZone, language } = context;
  const t = translateIn(language);
  const greeting = isSignedIn(actor)
    ? { hour: partOfDay(now(), timeZone), name: actor.displayName.split(" ")[0] ?? actor.displayName }
    : null;
  const head = pageHead(context, {
    title: t("common:frame.tagline"),
    tab: `${t("common:frame.name")} · ${t("common:frame.tagline")}`,
    description: t("community:home.lede"),
    path: "/",
    feed: { about: "latest", title: t("machines:feed.latest") },
  });
  const asOf = await currentSnapshot();
  return { asOf, ...(await readHome(actor)), greeting, stranger: !context.suspended, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Home() {
  const home = useLoaderData<typeof loader>();
  const t = useT();
  const live = useLiveLines(home.latest);
  return (
    <>
      {home.greeting ? (
        <Greeting {...home.greeting} count={home.news.length} />
      ) : (
        <Welcome mayJoin={home.stranger} />
      )}
      <Ways />
      <div className="mt-10">
        <Columns
          asideLabel={t("community:home.waiting")}
          aside={
            <>
              {home.waiting.length > 0 && <Waiting lines={still(home.waiting, live.lines)} />}
              {home.ideas && <TopIdeas ideas={still(home.ideas, live.lines)} />}
              {home.helpers && <ThanksTo helpers={home.helpers} />}
            </>
          }
        >
          <div className="flex flex-col gap-10">
            {home.news.length > 0 && (
              <Section title={t("community:home.new_for_you")} id="home-news">
                <ThreadList lines={home.news} news={onlyGone(live.lines)} />
              </Section>
            )}
            <Section
              title={t("community:home.latest")}
              id="home-latest"
              actions={
                <Link to="/threads" className="font-semibold text-spruce-ink hover:underline">
                  {t("community:home.all")}
                </Link>
              }
            >
              {live.fresh.length > 0 && (
                <NewsPill to="/">{t("community:list.fresh", { count: live.fresh.length })}</NewsPill>
              )}
              <ThreadList lines={home.latest} news={live.lines} />
            </Section>
            {home.categories && <CategoryGrid categories={home.categories} />}
            <SoFar {...home} />
          </div>
        </Columns>
      </div>
    </>
  );
}
