import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { LakeView } from "~/components/art/lake-view";
import { Columns } from "~/components/frame/app-frame";
import { buttonClass } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { Time } from "~/components/ui/time";
import { useToast } from "~/components/ui/toast";
import { postPath } from "~/domain/community/addresses";
import { listBookmarks, type BookmarkLine } from "~/domain/community/bookmarking.server";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { toPublicId } from "~/platform/ids";
import { personOrSignIn } from "~/routes/account/own-page.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const before = new URL(request.url).searchParams.get("before");
  return {
    ...(await listBookmarks(actor, before ?? undefined)),
    before,
    title: wordsIn(context.language)("reading:bookmarks.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Bookmarks() {
  const { lines, older, before } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Columns>
      <PageHeader title={t("reading:bookmarks.title")} lede={t("reading:bookmarks.lede")} />
      {lines.length === 0 ? (
        <EmptyState
          drawing={<LakeView />}
          title={t("reading:bookmarks.empty")}
          text={t("reading:bookmarks.empty_text")}
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <Line key={line.postId} line={line} />
          ))}
        </ul>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={before ? { to: "/me/bookmarks", label: t("reading:bookmarks.title") } : null}
        next={
          older
            ? { to: `/me/bookmarks?before=${encodeURIComponent(older)}`, label: t("reading:bookmarks.older") }
            : null
        }
      />
    </Columns>
  );
}

function Line({ line }: { line: BookmarkLine }) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const { submit, Form } = useFetcher();
  const { postId, number, excerpt, language, author, at, thread } = line;
  const action = `/posts/${toPublicId(postId)}/bookmark`;
  const removed = () =>
    toast({
      message: t("reading:bookmark.gone"),
      action: {
        label: t("common:action.undo"),
        onPress: () => submit({ on: "true" }, { method: "post", action }),
      },
    });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold" lang={thread.language}>
          <Link to={postPath(thread, number)} className="hover:underline">
            {thread.title}
          </Link>
        </h2>
        <p className="line-clamp-2 break-words text-sm text-ink-soft" lang={language}>
          {excerpt}
        </p>
        <p className="text-xs text-ink-faint">
          {author.displayName} <span aria-hidden>·</span>{" "}
          <Time iso={at} label={format.ago(at)} title={format.exact(at)} />
        </p>
      </div>
      <Form method="post" action={action} onSubmit={removed}>
        <input type="hidden" name="on" value="false" />
        <button
          className={buttonClass({ tone: "plain", size: "sm" })}
          aria-label={`${t("reading:bookmarks.remove")}: ${thread.title}`}
        >
          {t("reading:bookmarks.remove")}
        </button>
      </Form>
    </li>
  );
}
