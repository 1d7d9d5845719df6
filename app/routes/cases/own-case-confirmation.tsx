import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { OwnCase } from "~/components/cases/own-case";
import { caseNumberOf, ownCasePath } from "~/domain/cases/addresses";
import { confirmSorted } from "~/domain/cases/status.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ownCaseData } from "./own-case-data.server";

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(() => ownCaseData(context.actor, params.number));

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, z.strictObject({}), async () => {
    const number = caseNumberOf(params.number);
    await confirmSorted(context.actor, number);
    return redirect(ownCasePath(number));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.subject ?? ""} · Kohtaamo` },
];

export default function OwnCaseConfirmation() {
  return <OwnCase {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
