import type { PostView, ThreadView } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { useToast } from "../ui/toast";

/** Hands on a post's address: phones have a sheet for it; a mouse wants it copied. */
export function useShare(post: PostView, thread: ThreadView): () => Promise<void> {
  const t = useT();
  const toast = useToast();
  return async () => {
    const url = new URL(location.href);
    url.hash = `post-${post.number}`;
    if (navigator.share && matchMedia("(pointer: coarse)").matches)
      return navigator.share({ title: thread.title, url: url.href }).catch(() => {});
    await navigator.clipboard.writeText(url.href);
    toast({ message: t("common:action.copied") });
  };
}
