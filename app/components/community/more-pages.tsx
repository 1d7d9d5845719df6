import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { pagePath } from "~/domain/community/addresses";
import type { PostView } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { useHeldPosts } from "~/realtime/use-held-posts";
import { useLiveThread } from "~/realtime/use-live-thread";
import { useTitleBadge } from "~/realtime/use-title-badge";
import { Skeleton } from "../ui/states";
import { NewReplies } from "./new-replies";
import type { Replying } from "./post-actions";
import { PostList } from "./post-list";
import type { ThreadPageData } from "./thread-page-data";
import { useAddressOf } from "./use-address-of";
import { usePlaceKept } from "./use-place-kept";

/** What was read of other pages: going back shows them at once, and the room's news make them current. */
const read = new Map<string, ThreadPageData>();
const READ = 60;

function keep(address: string, data: ThreadPageData): void {
  if (read.size >= READ && !read.has(address)) read.delete(read.keys().next().value!);
  read.set(address, data);
}

type Props = {
  path: string;
  pages: number[];
  /** The page that was asked for, which stands between them. */
  own: ThreadPageData;
  /** Pages that stand on the screen in all. */
  shown: number;
  /** They stand above what is being read: nothing there moves when they come. */
  above?: boolean;
  /** Puts the next page below, if there is one to come by scrolling. */
  onEnd?: (() => void) | null;
  /** Told of the posts that a page shows. */
  onPosts: (posts: PostView[]) => void;
  replying: Replying;
  postTools?: (post: PostView) => ReactNode;
};

/** Other pages of a thread below or above the one that was asked for. Each keeps itself up to date. */
export function MorePages({ pages, own, shown, onEnd, ...props }: Props) {
  useEffect(() => keep(pagePath(props.path, own.page), own), [props.path, own]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!onEnd || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onEnd(), {
      rootMargin: "800px",
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onEnd]);
  useAddressOf(shown);
  return (
    <>
      {pages.map((page) => (
        <OnePage key={page} page={page} {...props} />
      ))}
      {onEnd !== undefined && <div ref={end} />}
    </>
  );
}

type PageProps = Omit<Props, "pages" | "own" | "shown" | "onEnd"> & { page: number };

function OnePage({ page, path, above, ...props }: PageProps) {
  const t = useT();
  const address = pagePath(path, page);
  const fetcher = useFetcher<ThreadPageData>();
  const { load } = fetcher;
  useEffect(() => load(address), [load, address]);
  const fresh = fetcher.data && "posts" in fetcher.data ? fetcher.data : undefined;
  useEffect(() => {
    if (fresh) keep(address, fresh);
  }, [address, fresh]);
  const data = fresh ?? read.get(address);
  const box = useRef<HTMLDivElement>(null);
  usePlaceKept(box, above === true, !data);
  return (
    <div data-address={address} data-coming={data ? undefined : ""} ref={box}>
      {data ? (
        <Posts data={data} {...props} />
      ) : above ? null : (
        <Skeleton lines={12} label={t("common:state.loading")} className="py-6" />
      )}
    </div>
  );
}

function Posts({
  data,
  onPosts,
  replying,
  postTools,
}: Omit<PageProps, "page" | "path"> & { data: ThreadPageData }) {
  const { thread, posts, arrived } = useLiveThread(data);
  const { viewer, page } = data;
  const held = useHeldPosts(`${thread.id}/${page}`, posts, viewer.customerId);
  useTitleBadge(`replies ${page}`, held.waiting.length);
  useEffect(() => onPosts(held.shown), [onPosts, held.shown]);
  return (
    <>
      <PostList
        thread={thread}
        posts={held.shown}
        viewer={viewer}
        arrived={arrived.filter((post) => !held.waiting.includes(post))}
        replying={replying}
        postTools={postTools}
        previews={data.previews}
      />
      <NewReplies count={held.waiting.length} onShow={held.show} />
    </>
  );
}
