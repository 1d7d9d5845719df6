import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { BrowseThreads } from "~/components/community/browse";
import { Follow } from "~/components/community/follow";
import { PageHeader } from "~/components/ui/page-header";
import { listThreads } from "~/domain/community/browsing.server";
import { levelOf } from "~/domain/community/following.server";
import { findTag } from "~/domain/community/tag-browsing.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { isSignedIn } from "~/platform/actor";
import { showing } from "~/platform/http/answer.server";
import { firstPage, pageHead } from "~/platform/http/page-head.server";
import { browsingOf } from "./browsing-of.server";
import { currentSnapshot } from "~/realtime/missed.server";

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const tag = await findTag(context.actor, params.tag ?? "");
    const { search } = new URL(request.url);
    if (tag.slug !== params.tag) throw redirect(`/tags/${encodeURIComponent(tag.slug)}${search}`, 301);
    const browsing = { ...browsingOf(request, context.actor), tag: tag.slug };
    const lede = translateIn(context.language)("tags:about", { name: tag.name });
    const head = pageHead(context, {
      title: `#${tag.name}`,
      description: lede,
      path: firstPage(request),
      feed: { about: `tags/${encodeURIComponent(tag.slug)}`, title: `#${tag.name}` },
    });
    return {
      asOf: await currentSnapshot(),
      head,
      lede,
      name: tag.name,
      id: tag.id,
      follows: await levelOf(context.actor, { type: "tag", id: tag.id }),
      signedIn: isSignedIn(context.actor),
      ...browsing,
      tag: null,
      slug: tag.slug,
      ...(await listThreads(context.actor, browsing)),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export default function Tag() {
  const { name, id, slug, follows, lede, ...list } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={`#${name}`}
        lede={lede}
        kicker={
          <Link to="/tags" className="hover:underline">
            ← {t("tags:title")}
          </Link>
        }
        actions={list.signedIn && <Follow type="tag" id={id} level={follows} align="end" />}
      />
      <BrowseThreads base={`/tags/${encodeURIComponent(slug)}`} startAt="/threads/new" byTag {...list} />
    </div>
  );
}
