import { Link } from "~/components/ui/link";
import { Heart } from "~/components/ui/icons";
import { postHref } from "~/domain/community/addresses";
import type { BestPost } from "~/domain/community/best-posts.server";
import { useFormat, useT } from "~/i18n/react";

/** Under the opening of a long thread: straight to what most people thanked for. */
export function BestPosts({ posts, path }: { posts: BestPost[]; path: string }) {
  const t = useT();
  const format = useFormat();
  return (
    <nav aria-labelledby="best-posts" className="mt-5 border-l-2 border-spruce-line pl-4">
      <h2 id="best-posts" className="text-sm font-semibold text-ink-soft">
        {t("community:thread.best")}
      </h2>
      <ol className="mt-1.5 flex flex-col gap-1">
        {posts.map((post) => (
          <li key={post.number} className="relative flex min-w-0 items-baseline gap-2 text-sm">
            <span className="inline-flex shrink-0 items-center gap-1 tabular-nums text-ink-faint">
              <Heart aria-hidden className="size-3.5 self-center" strokeWidth={1.9} />
              <span className="sr-only">
                {t("community:thread.best_reactions", { count: post.reactions })}
              </span>
              <span aria-hidden>{format.number(post.reactions)}</span>
            </span>
            <Link to={postHref(path, post.number)} className="tap shrink-0 font-semibold hover:underline">
              {post.by}
            </Link>
            <span className="truncate text-ink-soft">{post.excerpt}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
