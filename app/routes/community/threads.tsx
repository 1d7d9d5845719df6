import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PenLine } from "~/components/ui/icons";
import { BrowseThreads } from "~/components/community/browse";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { listThreads } from "~/domain/community/browsing.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { firstPage, pageHead } from "~/platform/http/page-head.server";
import { browsingOf } from "./browsing-of.server";
import { currentSnapshot } from "~/realtime/missed.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const browsing = browsingOf(request, context.actor);
    const t = translateIn(context.language);
    const title = t("community:list.title");
    const head = pageHead(context, {
      title,
      description: t("community:list.lede"),
      path: firstPage(request),
      feed: { about: "latest", title: t("machines:feed.latest") },
    });
    const signedIn = isSignedIn(context.actor);
    const asOf = await currentSnapshot();
    return { ...browsing, ...(await listThreads(context.actor, browsing)), asOf, signedIn, title, head };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Threads() {
  const list = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("community:list.title")}
        lede={t("community:list.lede")}
        actions={
          <ButtonLink to="/threads/new" tone="primary" icon={PenLine}>
            {t("community:list.start")}
          </ButtonLink>
        }
      />
      <BrowseThreads base="/threads" startAt="/threads/new" {...list} />
    </div>
  );
}
