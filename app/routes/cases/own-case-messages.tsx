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
import { replyToOwnCase } from "~/domain/cases/messages.server";
import { acting, showing } from "~/platform/http/answer.server";
import { ownCaseData } from "./own-case-data.server";

const form = z.strictObject({ body: z.string(), submissionId: z.uuid() });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  showing(() => ownCaseData(context.actor, params.number));

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (input) => {
    const number = caseNumberOf(params.number);
    await replyToOwnCase(context.actor, number, input);
    return redirect(ownCasePath(number));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.subject ?? ""} · Kohtaamo` },
];

/** A reply that came back: the case, and the words as they were typed. */
export default function OwnCaseMessages() {
  return <OwnCase {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
