import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { DeedPage, refusedOf } from "~/components/moderation/deed-page";
import { PlaceSelect } from "~/components/moderation/place-select";
import { Checkbox } from "~/components/ui/checkbox";
import { Field } from "~/components/ui/field";
import { Scissors } from "~/components/ui/icons";
import { RadioCards } from "~/components/ui/radio-cards";
import { TextInput } from "~/components/ui/text-input";
import { threadPath } from "~/domain/community/addresses";
import { titleLimits } from "~/domain/community/thread";
import { reasonField } from "~/domain/moderation/thread-deeds";
import { placesFor } from "~/domain/moderation/threads/places.server";
import { splittablePosts } from "~/domain/moderation/threads/splittable.server";
import { splitThread } from "~/domain/moderation/threads/splitting.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { oneLine } from "~/platform/one-line";
import { idOf } from "../community/thread-of.server";
import { afterDeed, curated, undoOf } from "./curating.server";

/** Each post that goes is a box of its own, "post_7". */
const form = z
  .object({
    title: oneLine(titleLimits),
    kind: z.enum(["discussion", "question"]),
    categoryId: z.uuid("errors:bad_choice"),
    reason: reasonField,
  })
  .catchall(z.literal("on"));

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ title, kind, categoryId, reason, ...boxes }) => {
    const id = idOf(params.thread);
    await curated(context.actor, id);
    const numbers = Object.keys(boxes).flatMap((name) => {
      const number = Number(/^post_(\d{1,7})$/.exec(name)?.[1]);
      return number ? [number] : [];
    });
    const made = await splitThread(context.actor, id, { numbers, title, kind, categoryId, reason });
    const path = threadPath({ ...made, kind });
    return afterDeed(
      request,
      { done: "curation:done.split", to: path, undo: undoOf(id, made.operationId) },
      path,
    );
  });
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { thread, path } = await curated(context.actor, idOf(params.thread));
    const url = new URL(request.url);
    const from = Number(url.searchParams.get("from")) || 2;
    const chosen = Number(url.searchParams.get("post")) || null;
    return {
      heading: translateIn(context.language)("curation:split"),
      threadTitle: thread.title,
      kind: thread.kind === "question" ? "question" : "discussion",
      path,
      chosen,
      places: await placesFor(thread.authorId),
      ...(await splittablePosts(context.actor, thread.id, chosen ?? from)),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? ""} · Kohtaamo` },
];

export default function ThreadSplit() {
  const { heading, threadTitle, path, posts, next, places, categoryId, kind, chosen } =
    useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <DeedPage
      title={heading}
      lede={t("curation:split_lede", { title: threadTitle })}
      threadTitle={threadTitle}
      path={path}
      refused={refusedOf(useActionData<typeof action>())}
      send={t("curation:split_send")}
      icon={Scissors}
    >
      {({ values, error }) => (
        <>
          <fieldset aria-describedby={error("posts") && "split-posts-error"}>
            <legend className="mb-1 text-sm font-semibold">{t("curation:split_posts")}</legend>
            {error("posts") && (
              <p id="split-posts-error" role="alert" className="text-sm font-medium text-lingonberry-ink">
                {error("posts")}
              </p>
            )}
            <div className="divide-y divide-line border-y border-line">
              {posts.map((post) => (
                <Checkbox
                  key={post.number}
                  name={`post_${post.number}`}
                  defaultChecked={values[`post_${post.number}`] === "on" || chosen === post.number}
                  label={`${post.number}. ${post.name}, ${format.ago(post.createdAt)}`}
                  hint={post.excerpt}
                />
              ))}
            </div>
            {next && (
              <Link to={`?from=${next}`} className="mt-2 inline-block text-sm text-spruce-ink underline">
                {t("curation:split_more")}
              </Link>
            )}
          </fieldset>
          <Field label={t("curation:split_title")} error={error("title")}>
            <TextInput
              name="title"
              defaultValue={values.title}
              minLength={titleLimits.min}
              maxLength={titleLimits.max}
              required
              autoComplete="off"
            />
          </Field>
          <RadioCards
            name="kind"
            legend={t("curation:split_kind")}
            columns={2}
            defaultValue={values.kind ?? kind}
            options={(["discussion", "question"] as const).map((value) => ({
              value,
              title: t(`community:kind.${value}`),
            }))}
          />
          <PlaceSelect
            places={places}
            chosen={values.categoryId ?? categoryId ?? undefined}
            error={error("categoryId")}
          />
        </>
      )}
    </DeedPage>
  );
}
