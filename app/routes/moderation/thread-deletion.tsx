import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeedPage, refusedOf } from "~/components/moderation/deed-page";
import { Notice } from "~/components/ui/notice";
import { Trash2 } from "~/components/ui/icons";
import { threadPath } from "~/domain/community/addresses";
import { findThread } from "~/domain/community/finding.server";
import { reasonField } from "~/domain/moderation/thread-deeds";
import { deleteThread } from "~/domain/moderation/threads/deleting.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, denied } from "~/platform/refusal";
import { isSignedIn } from "~/platform/actor";
import { idOf } from "../community/thread-of.server";
import { afterDeed } from "./curating.server";

const form = z.strictObject({ reason: reasonField });

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason }) => {
    await deleteThread(context.actor, idOf(params.thread), reason);
    const undo = { action: `/threads/${params.thread}/undeletion`, fields: {} };
    return afterDeed(request, { done: "curation:done.delete", to: "/threads", undo }, "/threads");
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    if (!isSignedIn(context.actor)) authorize(denied("errors:sign_in_first"));
    const thread = await findThread(context.actor, idOf(params.thread));
    const title = translateIn(context.language)("curation:delete");
    return { title, threadTitle: thread.title, path: threadPath(thread) };
  });
}

export { stayUntilLedOn as shouldRevalidate } from "~/components/moderation/use-deed";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function ThreadDeletion() {
  const { title, threadTitle, path } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <DeedPage
      title={title}
      lede={t("curation:delete_lede", { title: threadTitle })}
      threadTitle={threadTitle}
      path={path}
      refused={refusedOf(useActionData<typeof action>())}
      send={t("curation:delete_send")}
      icon={Trash2}
      tone="danger"
    >
      {() => <Notice>{t("curation:delete_note")}</Notice>}
    </DeedPage>
  );
}
