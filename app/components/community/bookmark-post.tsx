import { useFetcher } from "@remix-run/react";
import { Bookmark, BookmarkCheck } from "~/components/ui/icons";
import type { PostView } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { iconButtonClass } from "../ui/icon-button";
import { menuItemClass } from "../ui/menu";

type Props = { post: PostView; kept: boolean; /** As a line of a menu, with its words. */ line?: boolean };

/** Keeps a post for oneself; shows itself at once. */
export function BookmarkPost({ post, kept, line = false }: Props) {
  const t = useT();
  const fetcher = useFetcher();
  const wished = fetcher.formData?.get("on");
  const on = wished === undefined || wished === null ? kept : wished === "true";
  const Icon = on ? BookmarkCheck : Bookmark;
  const label = t(on ? "reading:bookmark.remove" : "reading:bookmark.add");
  return (
    <fetcher.Form method="post" action={`/posts/${toPublicId(post.id)}/bookmark`}>
      <button
        name="on"
        value={String(!on)}
        className={line ? menuItemClass() : iconButtonClass("sm", on ? "text-spruce-ink" : undefined)}
        aria-label={label}
        title={label}
        data-key={line ? undefined : "bookmark"}
      >
        <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        {line && label}
      </button>
      <span role="status" className="sr-only">
        {fetcher.state === "idle" &&
          fetcher.data !== undefined &&
          t(`reading:bookmark.${kept ? "kept" : "gone"}`)}
      </span>
    </fetcher.Form>
  );
}
