import { useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CircleCheck, CircleX, CornerDownRight, Link2, Pencil, Quote } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { PostView, ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { buttonClass } from "../ui/button";
import { classes } from "../ui/classes";
import { IconButton } from "../ui/icon-button";
import { BookmarkPost } from "./bookmark-post";
import { DeleteOwn } from "./own-deletion";
import { useShare } from "./use-share";

/** What a post asks of the composer under the thread. */
export interface Replying {
  to(post: PostView): void;
  quote(post: PostView): void;
}

type Props = {
  post: PostView;
  thread: ThreadView;
  viewer: ViewerPart;
  replying: Replying;
  tools?: ReactNode;
};

/** What one can do with a post: calm, and only what may be done. On phones the less used stands in the menu of `tools`. */
export function PostActions({ post, thread, viewer, replying, tools }: Props) {
  const t = useT();
  const share = useShare(post, thread);
  const own = viewer.customerId === post.author.customerId;
  const small = buttonClass({ tone: "plain", size: "sm" });
  return (
    <div className="-mr-2 ml-auto flex flex-wrap items-center justify-end gap-0.5">
      {!post.hidden && <AnswerButton post={post} thread={thread} viewer={viewer} />}
      {viewer.mayReply && !post.hidden && (
        <>
          <IconButton
            icon={Quote}
            size="sm"
            label={t("community:action.quote")}
            className="noscript:hidden max-sm:hidden"
            onClick={() => replying.quote(post)}
          />
          <Link
            to={`${threadPath(thread)}/replies?to=${post.number}`}
            className={small}
            onClick={(event) => {
              event.preventDefault();
              replying.to(post);
            }}
          >
            <CornerDownRight aria-hidden className="size-4" />
            {t("community:action.reply")}
          </Link>
        </>
      )}
      {mayEdit(post, viewer) && (
        <Link to={`/posts/${toPublicId(post.id)}/edit`} className={classes(small, "max-sm:hidden")}>
          <Pencil aria-hidden className="size-4" />
          {t("community:action.edit")}
        </Link>
      )}
      {viewer.customerId && !post.hidden && (
        <div className="contents max-sm:hidden">
          {own && post.number > 1 && <DeleteOwn post={post} />}
          <BookmarkPost post={post} kept={viewer.bookmarked.includes(post.number)} />
        </div>
      )}
      {viewer.customerId && (
        <IconButton
          icon={Link2}
          size="sm"
          label={t("community:action.link")}
          className="noscript:hidden max-sm:hidden"
          data-key="share"
          onClick={() => void share()}
        />
      )}
      {tools}
    </div>
  );
}

/** One's own words, while they may be changed. */
export function mayEdit(post: PostView, viewer: ViewerPart): boolean {
  const own = viewer.customerId === post.author.customerId;
  return own && !post.hidden && viewer.mayReact && !viewer.fixed.includes(post.number);
}

function AnswerButton({ post, thread, viewer }: Omit<Props, "replying" | "tools">) {
  const t = useT();
  const fetcher = useFetcher<{ refusal?: { code: string; params?: Record<string, string | number> } }>();
  const refusal = fetcher.state === "idle" ? fetcher.data?.refusal : undefined;
  if (!viewer.mayChooseAnswer || post.number === 1) return null;
  const standing = thread.answerNumbers.includes(post.number);
  const path = `${threadPath(thread).replace("/ideas/", "/threads/")}/answer${standing ? "/revocation" : ""}`;
  const Icon = standing ? CircleX : CircleCheck;
  return (
    <fetcher.Form method="post" action={path}>
      <input type="hidden" name="number" value={post.number} />
      {!thread.severalAnswers && <input type="hidden" name="instead" value={thread.answerNumbers[0] ?? 0} />}
      <button
        className={buttonClass({ tone: "plain", size: "sm" }, "text-moss-ink")}
        aria-busy={fetcher.state !== "idle" || undefined}
      >
        <Icon aria-hidden className="size-4" strokeWidth={2} />
        {t(`community:action.${standing ? "revoke_answer" : "choose_answer"}`)}
      </button>
      {refusal && (
        <p role="alert" className="text-sm text-lingonberry-ink">
          {t(refusal.code, refusal.params)}
        </p>
      )}
    </fetcher.Form>
  );
}
