import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { refusedOf } from "~/components/moderation/deed-page";
import { markAllRead } from "~/domain/community/marking-read.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { afterDeed } from "../moderation/curating.server";

const form = z.strictObject({ scope: z.union([z.literal("all"), z.uuid()]) });

/** Marks everything as read, everywhere or in one category. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ scope }) => {
    const { at } = await markAllRead(context.actor, scope);
    const undo = { action: "/threads/readings/undo", fields: { scope, at } };
    return afterDeed(request, { done: "lists:marked", to: null, undo }, "/threads?view=unread");
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/threads?view=unread");

export default function AllReadings() {
  return <Refused problem={refusedOf(useActionData<typeof action>())} back="/threads" />;
}
