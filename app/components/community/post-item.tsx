import { Link } from "~/components/ui/link";
import { BadgeCheck, CircleCheck, EyeOff } from "~/components/ui/icons";
import type { ReactNode } from "react";
import { personPath } from "~/domain/community/addresses";
import type { LinkPreview } from "~/domain/community/link-previews.server";
import type { PostView, ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Folded, isLong } from "../content/folded";
import { RenderedPost } from "../content/rendered-post";
import { Avatar } from "../ui/avatar";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";
import { Byline } from "./byline";
import { LinkCards } from "./link-cards";
import { UndeleteOwn } from "./own-deletion";
import { PostActions, type Replying } from "./post-actions";
import { PostOrigin } from "./post-origin";
import { Reactions } from "./reactions";

type Props = {
  post: PostView;
  thread: ThreadView;
  viewer: ViewerPart;
  /** The post it replies to, if that stands on this page. */
  parent?: PostView;
  replying: Replying;
  arrived?: boolean;
  tools?: ReactNode;
  /** Of the pages that it links to. */
  previews?: LinkPreview[];
};

/** One voice in a thread. The answer is framed in moss, the company's word in lake. */
export function PostItem({ post, thread, viewer, parent, replying, arrived, tools, previews }: Props) {
  const t = useT();
  const format = useFormat();
  const { author } = post;
  const isAnswer = thread.answerNumbers.includes(post.number);
  const isOpener = author.customerId === thread.author.customerId;
  const own = viewer.customerId === author.customerId;
  const gone = post.hidden || post.deleted;
  const framed = !gone && (isAnswer || post.official);
  return (
    <article
      id={`post-${post.number}`}
      aria-label={`${author.displayName}, ${format.ago(post.createdAt)}`}
      className={classes(
        "scroll-mt-20 py-5 target:animate-[arrive_1.6s_ease-out]",
        framed
          ? classes(
              "my-4 rounded-md border px-4 sm:px-5",
              isAnswer ? "border-moss-line bg-moss-soft" : "border-lake-line bg-lake-soft",
            )
          : "border-b border-line",
        arrived && "motion-arrive",
      )}
    >
      {framed && <Marks answer={isAnswer} official={post.official} />}
      <div className="flex gap-3 sm:gap-4">
        <Link to={personPath(author)} tabIndex={-1} aria-hidden className="shrink-0 self-start">
          <Avatar
            name={author.displayName}
            src={author.avatarUrl}
            staff={author.staffRole !== null}
            className="mt-0.5 max-sm:size-8"
          />
        </Link>
        <div className="min-w-0 flex-1">
          <header className="flex min-h-9 flex-wrap items-center gap-x-2 sm:min-h-0 sm:items-baseline">
            <Byline
              face={author}
              asker={
                isOpener && post.number > 1
                  ? t(`community:thread.${thread.kind === "question" ? "asker" : "author"}`)
                  : undefined
              }
            />
            <a
              href={`#post-${post.number}`}
              aria-label={t("community:thread.permalink", { number: post.number })}
              className="inline-flex min-h-6 items-center text-sm text-ink-faint hover:underline sm:ml-auto"
            >
              <Time
                iso={post.createdAt}
                label={format.ago(post.createdAt)}
                title={format.exact(post.createdAt)}
              />
            </a>
          </header>
          {/* On phones the words take the whole width, under the face. */}
          <div className="max-sm:-ml-11">
            {post.replyToNumber !== null && post.replyToNumber > 1 && (
              <a href={`#post-${post.replyToNumber}`} className="text-sm text-ink-faint hover:underline">
                ↳{" "}
                {parent
                  ? t("community:thread.in_reply_to", { name: parent.author.displayName })
                  : t("community:thread.in_reply_to_number", { number: post.replyToNumber })}
              </a>
            )}
            {post.deleted ? (
              <DeletedWords post={post} own={own} staff={viewer.staff} />
            ) : post.hidden ? (
              <HiddenWords post={post} reason={viewer.hiddenReasons[post.number]} own={own} />
            ) : (
              <>
                {isLong(post.html) ? (
                  <Folded>
                    <RenderedPost html={post.html} lang={post.language} className="mt-1.5" />
                  </Folded>
                ) : (
                  <RenderedPost html={post.html} lang={post.language} className="mt-1.5" />
                )}
                <LinkCards cards={previews} />
                {post.origin && <PostOrigin origin={post.origin} number={post.number} />}
                {post.editedAt && (
                  <p className="mt-2 text-xs text-ink-faint" title={format.exact(post.editedAt)}>
                    <Link
                      to={`/posts/${toPublicId(post.id)}/history`}
                      rel="nofollow"
                      className="hover:underline"
                    >
                      {t("community:thread.edited_at", { when: format.ago(post.editedAt) })}
                    </Link>
                  </p>
                )}
              </>
            )}
            <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-1 gap-y-1 sm:gap-x-3">
              {!gone && (
                <Reactions
                  post={post}
                  mine={viewer.reactions[post.number] ?? []}
                  own={own}
                  mayReact={viewer.mayReact}
                  invited={post.number === 1 && thread.kind === "question" && !own ? "same_here" : undefined}
                />
              )}
              {!post.deleted && (
                <PostActions post={post} thread={thread} viewer={viewer} replying={replying} tools={tools} />
              )}
            </div>
          </div>
        </div>
      </div>
    </article>
  );
}

function Marks({ answer, official }: { answer: boolean; official: boolean }) {
  const t = useT();
  const look = "flex items-center gap-1.5 text-sm font-semibold";
  return (
    <div className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
      {answer && (
        <p className={`${look} text-moss-ink`}>
          <CircleCheck aria-hidden className="size-4.5" strokeWidth={2} />
          {t("community:thread.answer")}
        </p>
      )}
      {official && (
        <p className={`${look} text-lake-ink`}>
          <BadgeCheck aria-hidden className="size-4.5" strokeWidth={2} />
          {t("community:thread.official")}
        </p>
      )}
    </div>
  );
}

function DeletedWords({ post, own, staff }: { post: PostView; own: boolean; staff: boolean }) {
  const t = useT();
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 rounded-md bg-sunken px-3 py-2 text-sm text-ink-soft">
      {t(own ? "community:thread.deleted_own" : "community:thread.deleted")}
      {(own || staff) && <UndeleteOwn post={post} />}
    </div>
  );
}

function HiddenWords({ post, reason, own }: { post: PostView; reason: string | undefined; own: boolean }) {
  const t = useT();
  return (
    <p className="mt-1.5 flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-sm text-ink-soft">
      <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t("community:thread.hidden")}{" "}
        {reason !== undefined &&
          (reason ? t("moderation:hidden_why", { reason }) : t("moderation:hidden_for_review"))}{" "}
        {own && (
          <Link
            to={`/posts/${toPublicId(post.id)}/concealment`}
            className="inline-block font-semibold underline underline-offset-3"
          >
            {t("moderation:hidden_own")}
          </Link>
        )}
      </span>
    </p>
  );
}
