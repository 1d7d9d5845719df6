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
import { signedIn } from "~/domain/customers/signed-in";
import { acting, showing } from "~/platform/http/answer.server";
import { ownCaseData } from "./own-case-data.server";

const form = z.strictObject({ body: z.string(), submissionId: z.uuid() });

export const loader = ({ params, context }: LoaderFunctionArgs) =>
  // Whoever was signed out while he wrote stays with his words.
  showing(() => ownCaseData(context.posting ? signedIn(context.actor) : context.actor, params.number));

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = async (input: z.output<typeof form>) => {
    const number = caseNumberOf(params.number);
    await replyToOwnCase(context.actor, number, input);
    return redirect(ownCasePath(number));
  };
  return acting(request, form, work, { writer: context });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.subject ?? ""} · Kohtaamo` },
];

/** A reply that came back: the case, and the words as they were typed. */
export default function OwnCaseMessages() {
  return <OwnCase {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
