import { Link } from "~/components/ui/link";
import { Hourglass } from "~/components/ui/icons";
import { useFormat, useT } from "~/i18n/react";
import { Time } from "../ui/time";

/** One's own words that a moderator has not looked at yet: in their place, and for no other eyes. */
export function WaitingPosts({ posts }: { posts: { id: string; body: string; at: string }[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section id="waiting" aria-label={t("standing:waiting.title")} className="my-5 scroll-mt-20">
      {posts.map((post) => (
        <article
          key={post.id}
          className="mb-3 rounded-md border border-dashed border-cloudberry-line bg-cloudberry-soft p-4"
        >
          <p className="flex flex-wrap items-center gap-x-2 text-sm font-semibold text-cloudberry-ink">
            <Hourglass aria-hidden className="size-4" />
            {t("standing:waiting.here")}
            <Time iso={post.at} label={format.ago(post.at)} className="font-normal" />
          </p>
          <p className="mt-2 whitespace-pre-wrap break-words">{post.body}</p>
          <p className="mt-2 text-sm">
            <Link to="/me/waiting" className="font-semibold underline underline-offset-3">
              {t("standing:waiting.change")}
            </Link>
          </p>
        </article>
      ))}
    </section>
  );
}
