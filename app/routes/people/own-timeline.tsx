import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { LakeView } from "~/components/art/lake-view";
import { Columns } from "~/components/frame/app-frame";
import { TimelineList } from "~/components/people/timeline-list";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { personPath } from "~/domain/community/addresses";
import { readTimeline } from "~/domain/insights/timeline.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { personOrSignIn } from "~/routes/account/own-page.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const before = new URL(request.url).searchParams.get("before");
  return {
    ...(await readTimeline(actor, actor.customerId, before)),
    before,
    me: { name: actor.displayName, path: personPath(actor) },
    title: wordsIn(context.language)("timeline:title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function OwnTimeline() {
  const t = useT();
  const { items, older, before, me } = useLoaderData<typeof loader>();
  return (
    <Columns>
      <PageHeader
        kicker={
          <Link to={me.path} className="underline-offset-4 hover:underline">
            {me.name}
          </Link>
        }
        title={t("timeline:title")}
        lede={t("timeline:lede")}
      />
      {items.length === 0 ? (
        <EmptyState drawing={<LakeView />} title={t("timeline:empty")} text={t("timeline:empty_text")} />
      ) : (
        <TimelineList own items={items} casePath={(number) => `/cases/${number}`} />
      )}
      <Pagination
        label={t("common:page.label")}
        previous={before ? { to: "/me/timeline", label: t("timeline:newest") } : null}
        next={
          older
            ? { to: `/me/timeline?before=${encodeURIComponent(older)}`, label: t("timeline:older") }
            : null
        }
      />
    </Columns>
  );
}
