import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadList } from "~/components/community/thread-row";
import { PageHeader } from "~/components/ui/page-header";
import { listThreads } from "~/domain/community/browsing.server";
import { useT } from "~/i18n/react";

export async function loader({ context }: LoaderFunctionArgs) {
  return listThreads(context.actor, { view: "latest" });
}

export default function Home() {
  const { lines } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={t("common:frame.tagline")} />
      <ThreadList lines={lines} />
    </>
  );
}
