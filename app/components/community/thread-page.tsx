import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from "react";
import type { ThreadReading } from "~/domain/community/reading.server";
import type { PostView } from "~/domain/community/thread-view";
import { pagePath, postPath } from "~/domain/community/addresses";
import { postsPerPage } from "~/domain/community/thread";
import { useT } from "~/i18n/react";
import { useHeldPosts } from "~/realtime/use-held-posts";
import { useLiveThread, usePresence } from "~/realtime/use-live-thread";
import { useTitleBadge } from "~/realtime/use-title-badge";
import { FireGathering } from "../art/fire-gathering";
import { Columns } from "../frame/app-frame";
import { lazily } from "../ui/lazily";
import { Pagination } from "../ui/pagination";
import { EmptyState } from "../ui/states";
import { EarlierPosts } from "./earlier-posts";
import { highlightsOf } from "./highlights";
import { NewReplies } from "./new-replies";
import { PostList } from "./post-list";
import type { ReplyHandle } from "./reply-form";
import { QuestionState } from "./question-state";
import { quotation } from "./quotation";
import { ReplyInvitation } from "./reply-invitation";
import { ThreadAside } from "./thread-aside";
import { ThreadHead } from "./thread-head";
import type { ThreadPageData } from "./thread-page-data";
import { useJump } from "./use-jump";
import { useReading } from "./use-reading";
import { useShownPages } from "./use-shown-pages";
import { WhoIsHere, WhoIsTyping } from "./who-is-here";

const Publicity = lazily(async () => (await import("./publicity")).Publicity);
const Highlight = lazily(async () => (await import("./highlight")).Highlight);
const BestPosts = lazily(async () => (await import("./best-posts")).BestPosts);
const MorePages = lazily(async () => (await import("./more-pages")).MorePages);
const EarlierByScrolling = lazily(async () => (await import("./earlier-by-scrolling")).EarlierByScrolling);
const WaitingPosts = lazily(async () => (await import("./waiting-posts")).WaitingPosts);

/** Only who may write fetches what writing needs. */
const ReplyForm = lazy(async () => ({ default: (await import("./reply-form")).ReplyForm }));

/** What another part of the house adds: as it is, or made from the thread as it is now. */
type Slot = ReactNode | ((thread: ThreadReading["thread"]) => ReactNode);

type Props = {
  data: ThreadPageData;
  /** Beside the title: an idea's vote. */
  lead?: Slot;
  /** Under the title: an idea's steps, staff's tools. */
  beneathHead?: Slot;
  /** First in the right column. */
  aside?: Slot;
  /** Staff's tools for one post, at the end of its actions. */
  postTools?: (post: PostView) => ReactNode;
};

/** A thread of any kind: its head, its voices, and a place to answer. Ideas and the desks add to it by the slots. */
export function ThreadPage({ data, lead, beneathHead, aside, postTools }: Props) {
  const { viewer, path, page, pages, submissionId } = data;
  const t = useT();
  const live = useLiveThread(data);
  const { thread } = live;
  const { shown: posts, waiting, show } = useHeldPosts(`${thread.id}/${page}`, live.posts, viewer.customerId);
  useTitleBadge("replies", waiting.length);
  const { here, typing, sayTyping } = usePresence(thread.id);
  const total = Math.max(pages, Math.ceil(thread.lastPostNumber / postsPerPage));
  const shown = useShownPages(thread.id, page);
  const [others, setOthers] = useState<ReadonlyMap<number, PostView>>(new Map());
  const noteOthers = useCallback(
    (more: PostView[]) =>
      setOthers((known) => new Map([...known, ...more.map((post) => [post.number, post] as const)])),
    [],
  );
  useReading(thread, Math.max(posts.at(-1)?.number ?? 0, ...others.keys()), viewer);
  useJump(path);
  const form = useRef<ReplyHandle>(null);
  // Whoever is signed out while he writes keeps his form, which says so.
  const [wrote] = useState(viewer.mayReply);
  const [replyTo, setReplyTo] = useState<PostView | null>(null);
  const cancelReplyTo = useCallback(() => setReplyTo(null), []);

  const replying = {
    to(post: PostView) {
      setReplyTo(post.number > 1 ? post : null);
      form.current?.focus();
    },
    quote(post: PostView) {
      const words = selectedIn(`post-${post.number}`) ?? post.excerpt;
      if (post.number > 1) setReplyTo(post);
      const wrote = t("writing:wrote", { name: post.author.displayName });
      form.current?.insert(quotation(words, wrote, postPath(thread, post.number)));
    },
  };

  const highlights = highlightsOf(thread, [...posts, ...live.elsewhere, ...data.highlighted]).map(
    ({ as, post }) => <Highlight key={post.number} as={as} post={post} path={path} />,
  );
  const opening = (
    <>
      {highlights}
      {thread.best.length > 0 && <BestPosts posts={thread.best} path={path} />}
    </>
  );
  const basePath = path.replace(/^\/ideas\//, "/threads/");
  const more = {
    path,
    own: data,
    shown: shown.before.length + 1 + shown.after.length,
    onPosts: noteOthers,
    replying,
    postTools,
  };

  return (
    <Columns
      asideLabel={t("community:thread.about")}
      aside={
        <>
          {filled(aside, thread)}
          <ThreadAside thread={thread} viewer={viewer} />
          <WhoIsHere here={here} />
        </>
      }
    >
      <ThreadHead thread={thread} viewer={viewer} path={path} lead={filled(lead, thread)}>
        {filled(beneathHead, thread)}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 self-stretch empty:hidden">
          <QuestionState thread={thread} viewer={viewer} path={basePath} />
          {thread.private && <Publicity thread={thread} viewer={viewer} path={basePath} />}
        </div>
      </ThreadHead>
      {page > 1 && highlights}
      {shown.first > 1 && <EarlierPosts address={pagePath(path, shown.first - 1)} onShow={shown.earlier} />}
      {shown.earlier && <EarlierByScrolling onReach={shown.earlier} />}
      {shown.before.length > 0 && <MorePages above pages={shown.before} {...more} />}
      <div data-address={pagePath(path, page)}>
        <PostList
          thread={thread}
          posts={posts}
          viewer={viewer}
          arrived={live.arrived.filter((post) => !waiting.includes(post))}
          replying={replying}
          postTools={postTools}
          previews={data.previews}
          afterOpening={page === 1 && opening}
        />
      </div>
      {total > page && (
        <MorePages pages={shown.after} onEnd={shown.last < total ? shown.more : null} {...more} />
      )}
      {thread.replyCount === 0 && (
        <EmptyState
          className="py-8"
          drawing={<FireGathering />}
          title={t(`community:thread.${thread.kind === "question" ? "empty_question" : "empty"}`)}
        />
      )}
      <Pagination
        label={t("community:thread.pages")}
        previous={
          page > 1 && shown.before.length === 0
            ? { to: pagePath(path, page - 1), label: t("community:thread.older_posts") }
            : null
        }
        next={
          shown.last < total
            ? { to: pagePath(path, shown.last + 1), label: t("community:thread.newer_posts") }
            : null
        }
        place={t("community:thread.place", { page: shown.last, pages: total })}
      />
      <NewReplies count={waiting.length} onShow={show} />
      <WhoIsTyping people={typing} />
      {viewer.waiting.length > 0 && <WaitingPosts posts={viewer.waiting} />}
      <section id="reply" className="mt-6 scroll-mt-20">
        {viewer.mayReply || (wrote && viewer.replyRefusal === "errors:sign_in_first") ? (
          <Suspense fallback={<div className="min-h-72" />}>
            <ReplyForm
              ref={form}
              threadId={thread.id}
              action={`${basePath}/replies`}
              submissionId={submissionId}
              seal={data.seal}
              staff={viewer.staff}
              reopens={viewer.mayReopen && viewer.customerId === thread.author.customerId}
              replyTo={replyTo && { number: replyTo.number, name: replyTo.author.displayName }}
              onCancelReplyTo={cancelReplyTo}
              onTyping={sayTyping}
              onQuote={(number) => {
                const post = posts.find((each) => each.number === number) ?? others.get(number);
                if (post) replying.quote(post);
              }}
            />
          </Suspense>
        ) : (
          <ReplyInvitation
            refusal={viewer.replyRefusal}
            params={viewer.replyRefusalParams}
            path={path}
            closed={thread.state !== "open"}
          />
        )}
      </section>
    </Columns>
  );
}

function filled(slot: Slot, thread: ThreadReading["thread"]): ReactNode {
  return typeof slot === "function" ? slot(thread) : slot;
}

/** The words that the reader has marked in a post, if any. */
function selectedIn(id: string): string | null {
  const selection = getSelection();
  const words = selection?.toString().trim();
  const inside = selection?.anchorNode && document.getElementById(id)?.contains(selection.anchorNode);
  return words && inside ? words : null;
}
