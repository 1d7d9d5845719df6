import { Link } from "~/components/ui/link";
import { BadgeCheck, CircleCheck } from "~/components/ui/icons";
import { postHref } from "~/domain/community/addresses";
import type { PostView } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { Card } from "../ui/card";
import { Byline } from "./byline";

/** The answer or the company's word, quoted at the top of a long thread: nobody should have to scroll for it. */
export function Highlight({ post, as, path }: { post: PostView; as: "answer" | "official"; path: string }) {
  const t = useT();
  const answer = as === "answer";
  const Icon = answer ? CircleCheck : BadgeCheck;
  const { author } = post;
  return (
    <Card
      as="aside"
      tone={answer ? "moss" : "lake"}
      className="mt-4"
      aria-label={t(`community:thread.${as}_by`, { name: author.displayName })}
    >
      <p
        className={`flex items-center gap-1.5 text-sm font-semibold ${answer ? "text-moss-ink" : "text-lake-ink"}`}
      >
        <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={2} />
        {t(`community:thread.${as}`)}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-2">
        <Avatar
          name={author.displayName}
          src={author.avatarUrl}
          staff={author.staffRole !== null}
          size="sm"
        />
        <Byline face={author} />
      </p>
      <blockquote lang={post.language} className="mt-1.5 text-pretty">
        {post.excerpt}
      </blockquote>
      <Link
        to={postHref(path, post.number)}
        className="mt-1.5 inline-block text-sm font-semibold text-spruce-ink hover:underline"
      >
        {t("community:thread.read_whole")}
      </Link>
    </Card>
  );
}
