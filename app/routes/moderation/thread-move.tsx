import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeedPage, refusedOf } from "~/components/moderation/deed-page";
import { PlaceSelect } from "~/components/moderation/place-select";
import { Checkbox } from "~/components/ui/checkbox";
import { ArrowRight } from "~/components/ui/icons";
import { placesFor } from "~/domain/moderation/threads/places.server";
import { moveThread } from "~/domain/moderation/threads/moving.server";
import { reasonField } from "~/domain/moderation/thread-deeds";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { idOf } from "../community/thread-of.server";
import { afterDeed, curated, undoOf } from "./curating.server";

const form = z.strictObject({
  categoryId: z.uuid("errors:bad_choice"),
  otherReaders: z.literal("on").optional(),
  reason: reasonField,
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ otherReaders, ...input }) => {
    const id = idOf(params.thread);
    const { path } = await curated(context.actor, id);
    const { operationId } = await moveThread(context.actor, id, {
      ...input,
      otherReaders: otherReaders === "on",
    });
    return afterDeed(request, { done: "curation:done.move", to: path, undo: undoOf(id, operationId) }, path);
  });
}

export function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { thread, path } = await curated(context.actor, idOf(params.thread));
    return {
      title: translateIn(context.language)("curation:move"),
      threadTitle: thread.title,
      path,
      places: await placesFor(thread.authorId),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function ThreadMove() {
  const { title, threadTitle, path, places } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <DeedPage
      title={title}
      lede={t("curation:move_lede", { title: threadTitle })}
      threadTitle={threadTitle}
      path={path}
      refused={refusedOf(useActionData<typeof action>())}
      send={t("curation:move_send")}
      icon={ArrowRight}
    >
      {({ values, error }) => (
        <>
          <PlaceSelect places={places} chosen={values.categoryId} error={error("categoryId")} />
          <Checkbox
            name="otherReaders"
            label={t("curation:other_readers")}
            hint={t("curation:other_readers_hint")}
            defaultChecked={values.otherReaders === "on"}
            error={error("otherReaders")}
          />
        </>
      )}
    </DeedPage>
  );
}
