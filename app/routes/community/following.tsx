import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { follow, pathOf } from "~/domain/community/following.server";
import { followedTypes } from "~/domain/community/follow";
import { followLevels } from "~/domain/community/thread";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { toPublicId } from "~/platform/ids";
import { backTo } from "./back-to.server";

const form = z.strictObject({
  type: z.enum(followedTypes),
  id: z.uuid(),
  level: z.enum(followLevels),
  /** From the page of preferences, which offers to undo it. */
  from: z.literal("settings").optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ type, id, level, from }) => {
    const former = await follow(context.actor, { type, id }, level);
    if (from) {
      const undo = new URLSearchParams({ changed: `${type}.${toPublicId(id)}.${former}` });
      return redirect(`/settings/notifications?${undo}#following`);
    }
    return backTo(request, await pathOf(context.actor, { type, id }));
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/settings/notifications");

export default function Following() {
  return <Refused problem={useActionData<typeof action>()} back="/settings/notifications" />;
}
