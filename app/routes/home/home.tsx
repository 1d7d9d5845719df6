import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PageHeader } from "~/components/ui/page-header";
import { threadPath } from "~/domain/community/addresses";
import { latestThreads } from "~/domain/community/browsing.server";
import { useFormat, useT } from "~/i18n/react";

export async function loader({ context }: LoaderFunctionArgs) {
  return { threads: await latestThreads(context.actor, 20) };
}

export default function Home() {
  const { threads } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <>
      <PageHeader title={t("common:frame.tagline")} />
      <ul className="divide-y divide-line">
        {threads.map((thread) => (
          <li key={thread.id} className="py-3">
            <Link to={threadPath(thread)} className="text-lg font-medium">
              {thread.title}
            </Link>
            <p className="text-sm text-ink-soft">
              {thread.author.displayName} · {t("community:replies", { count: thread.replyCount })} ·{" "}
              {format.ago(thread.lastActivityAt)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
