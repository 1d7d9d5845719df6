import { Fragment, type ReactNode } from "react";
import type { LinkPreview } from "~/domain/community/link-previews.server";
import type { PostView, ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import type { Replying } from "./post-actions";
import { PostItem } from "./post-item";

type Props = {
  thread: ThreadView;
  posts: PostView[];
  viewer: ViewerPart;
  arrived: PostView[];
  replying: Replying;
  postTools?: (post: PostView) => ReactNode;
  /** By post number, cards of the pages that it links to. */
  previews?: Record<number, LinkPreview[]>;
  /** Between the opening post and the replies. */
  afterOpening?: ReactNode;
};

/** A page of posts, with a line before what is new to the reader, and a polite word when one arrives. */
export function PostList({
  thread,
  posts,
  viewer,
  arrived,
  replying,
  postTools,
  afterOpening,
  previews,
}: Props) {
  const t = useT();
  const { lastReadNumber } = viewer;
  const newFrom =
    lastReadNumber > 0
      ? posts.find((p) => p.number > lastReadNumber && p.author.customerId !== viewer.customerId)
      : undefined;
  const byNumber = new Map(posts.map((post) => [post.number, post]));
  return (
    <div>
      {posts.map((post) => (
        <Fragment key={post.id}>
          {post === newFrom && post.number > 1 && <UnreadLine words={t("community:thread.unread")} />}
          <PostItem
            post={post}
            thread={thread}
            viewer={viewer}
            parent={post.replyToNumber === null ? undefined : byNumber.get(post.replyToNumber)}
            replying={replying}
            arrived={arrived.includes(post)}
            tools={postTools?.(post)}
            previews={previews?.[post.number]}
          />
          {post.number === 1 && afterOpening}
        </Fragment>
      ))}
      <p role="status" className="sr-only">
        {arrived.map((post) => `${post.author.displayName}: ${post.excerpt}`).join(" ")}
      </p>
    </div>
  );
}

function UnreadLine({ words }: { words: string }) {
  return (
    <p className="-mb-px mt-4 flex items-center gap-3 text-xs font-semibold text-spruce-ink">
      {words}
      <span aria-hidden className="h-px flex-1 bg-spruce-line" />
    </p>
  );
}
