import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeedPage, refusedOf } from "~/components/moderation/deed-page";
import { Field } from "~/components/ui/field";
import { Merge } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { RadioCards } from "~/components/ui/radio-cards";
import { TextInput } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { similarThreads } from "~/domain/community/similar.server";
import { reasonField } from "~/domain/moderation/thread-deeds";
import { mergeThreads } from "~/domain/moderation/threads/merging.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { Refusal } from "~/platform/refusal";
import { idOf } from "../community/thread-of.server";
import { afterDeed, curated, undoOf } from "./curating.server";

const form = z.strictObject({
  into: z.string().trim().max(400).optional(),
  suggested: z.string().max(26).optional(),
  reason: reasonField,
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ into, suggested, reason }) => {
    const id = idOf(params.thread);
    await curated(context.actor, id);
    const intoId = fromPublicId(suggested || lastPart(into));
    if (!intoId) throw new Refusal("curation:refusal.no_target", 422, {}, "into");
    const { operationId, target } = await mergeThreads(context.actor, id, intoId, reason).catch(
      (error: unknown) => {
        if (error instanceof Refusal && error.status === 404)
          throw new Refusal("curation:refusal.no_target", 422, {}, "into");
        throw error;
      },
    );
    const path = threadPath(target);
    return afterDeed(request, { done: "curation:done.merge", to: path, undo: undoOf(id, operationId) }, path);
  });
}

/** The thread's part of an address as people paste it, whole or not. */
function lastPart(address: string | undefined): string | undefined {
  const [path] = (address ?? "").split(/[?#]/);
  return path?.split("/").filter(Boolean).at(-1);
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { thread, path } = await curated(context.actor, idOf(params.thread));
    const similar = await similarThreads(context.actor, thread.title);
    return {
      title: translateIn(context.language)("curation:merge"),
      threadTitle: thread.title,
      path,
      similar: similar.filter(({ id, kind }) => id !== thread.id && kind !== "idea"),
    };
  });
}

export { stayUntilLedOn as shouldRevalidate } from "~/components/moderation/use-deed";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function ThreadMerge() {
  const { title, threadTitle, path, similar } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <DeedPage
      title={title}
      lede={t("curation:merge_lede", { title: threadTitle })}
      threadTitle={threadTitle}
      path={path}
      refused={refusedOf(useActionData<typeof action>())}
      send={t("curation:merge_send")}
      icon={Merge}
    >
      {({ values, error }) => (
        <>
          <Field label={t("curation:merge_into")} hint={t("curation:merge_into_hint")} error={error("into")}>
            <TextInput name="into" defaultValue={values.into} maxLength={400} autoComplete="off" />
          </Field>
          {similar.length > 0 && (
            <RadioCards
              name="suggested"
              legend={t("curation:merge_similar")}
              defaultValue={values.suggested ?? ""}
              options={[
                { value: "", title: t("curation:merge_none") },
                ...similar.map((thread) => ({
                  value: toPublicId(thread.id),
                  title: thread.title,
                  text: t("community:replies", { count: thread.replyCount }),
                })),
              ]}
            />
          )}
          <Notice>{t("curation:merge_note")}</Notice>
        </>
      )}
    </DeedPage>
  );
}
