import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OwnCase } from "~/components/cases/own-case";
import { showing } from "~/platform/http/answer.server";
import { currentSnapshot } from "~/realtime/missed.server";
import { useLiveRefresh } from "~/realtime/use-live-refresh";
import { ownCaseData } from "./own-case-data.server";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(async () => ({
    asOf: await currentSnapshot(),
    ...(await ownCaseData(context.actor, params.number)),
  }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.subject ?? ""} · Kohtaamo` },
];

export default function OwnCasePage() {
  const { asOf: _, ...data } = useLoaderData<typeof loader>();
  useLiveRefresh(`case:${data.view.id}`);
  return <OwnCase {...data} />;
}
