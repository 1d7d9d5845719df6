import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { unmarkAllRead } from "~/domain/community/marking-read.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";

const form = z.strictObject({
  scope: z.union([z.literal("all"), z.uuid()]),
  at: z.iso.datetime({ offset: true }),
});

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ scope, at }) => {
    await unmarkAllRead(context.actor, scope, at);
    return redirect("/threads?view=unread", 303);
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/threads?view=unread");

export default function AllReadingsUndo() {
  return <Refused problem={useActionData<typeof action>()} back="/threads" />;
}
