import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Difference } from "~/components/community/difference";
import { PageHeader } from "~/components/ui/page-header";
import { Time } from "~/components/ui/time";
import { personPath, postPath } from "~/domain/community/addresses";
import { readRevisions } from "~/domain/community/revisions.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { idOf } from "./thread-of.server";

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { post, revisions, earlier } = await readRevisions(context.actor, idOf(params.post));
    const { thread, number } = post;
    const title = translateIn(context.language)("community:history.title");
    return { title, threadTitle: thread.title, back: postPath(thread, number), revisions, earlier };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · ${data?.threadTitle ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

/** How a post came to say what it says, newest first. */
export default function PostHistory() {
  const { threadTitle, back, revisions, earlier } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<Link to={back}>← {threadTitle}</Link>}
        title={t("community:history.title")}
        lede={t("community:history.lede")}
      />
      <ol reversed className="flex flex-col gap-5">
        {revisions.map(({ number, at, by, changes }) => (
          <li key={number} className="rounded-md border border-line bg-card p-4 sm:p-5">
            <h2 className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
              <span className="font-semibold text-ink">
                {t(`community:history.${number === 1 ? "first" : "version"}`, { number })}
              </span>
              <span>
                <Link to={personPath(by)} className="hover:underline">
                  {by.displayName}
                </Link>
                {", "}
                <Time iso={at} label={format.ago(at)} title={format.exact(at)} />
              </span>
            </h2>
            <Difference changes={changes} />
          </li>
        ))}
      </ol>
      {earlier > 0 && (
        <p className="mt-4 text-sm text-ink-faint">{t("community:history.earlier", { count: earlier })}</p>
      )}
    </div>
  );
}
