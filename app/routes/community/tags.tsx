import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { IceFishing } from "~/components/art/ice-fishing";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { listTags } from "~/domain/community/tag-browsing.server";
import { mayModerate } from "~/domain/moderation/policy";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => ({
    tags: await listTags(context.actor),
    tends: mayModerate(context.actor).allowed,
    title: translateIn(context.language)("tags:title"),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** What is talked about, in words: only of what the visitor may read. */
export default function Tags() {
  const { tags, tends, title } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={title}
        lede={t("tags:lede")}
        actions={tends && <ButtonLink to="/desk/tags">{t("tags:tend")}</ButtonLink>}
      />
      {tags.length === 0 && <EmptyState drawing={<IceFishing />} title={t("tags:none")} />}
      <ul className="flex flex-wrap gap-2">
        {tags.map((tag) => (
          <li key={tag.id}>
            <Link
              to={`/tags/${encodeURIComponent(tag.slug)}`}
              className="tap inline-flex min-h-9 items-center gap-2 rounded-md bg-sunken px-3 text-sm text-ink hover:text-spruce-ink"
            >
              #{tag.name}
              <span aria-hidden className="tabular-nums text-ink-faint">
                {tag.threads}
              </span>
              <span className="sr-only">{t("tags:count", { count: tag.threads })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
