import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadPage } from "~/components/community/thread-page";
import { showThread } from "./show-thread.server";

export const loader = (args: LoaderFunctionArgs) => showThread(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thread.title ?? ""} · Kohtaamo` },
  { name: "description", content: data?.posts[0]?.excerpt ?? "" },
];

export default function Thread() {
  return <ThreadPage data={useLoaderData<typeof loader>()} />;
}
