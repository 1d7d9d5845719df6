import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Trash2 } from "~/components/ui/icons";
import type { PostView } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { buttonClass } from "../ui/button";
import { iconButtonClass } from "../ui/icon-button";
import { menuItemClass } from "../ui/menu";
import { useToast } from "../ui/toast";

type Answer = { refusal?: { code: string; params?: Record<string, string | number> } } | null;

/** Takes one's own reply away at once, and offers to bring it back; as a line of a menu with its words. */
export function DeleteOwn({ post, line = false }: { post: PostView; line?: boolean }) {
  const t = useT();
  const toast = useToast();
  const { submit, Form, state, data } = useFetcher<Answer>();
  const sent = useRef(false);
  const at = `/posts/${toPublicId(post.id)}`;
  useEffect(() => {
    if (state === "submitting") sent.current = true;
    if (state !== "idle" || !sent.current) return;
    sent.current = false;
    if (data?.refusal) toast({ message: t(data.refusal.code, data.refusal.params), tone: "lingonberry" });
  }, [state, data, t, toast]);
  return (
    <Form
      method="post"
      action={`${at}/deletion`}
      onSubmit={() =>
        toast({
          message: t("writing:delete.done"),
          action: {
            label: t("writing:delete.undo"),
            onPress: () => submit({}, { method: "post", action: `${at}/undeletion` }),
          },
        })
      }
    >
      <button
        className={line ? menuItemClass() : iconButtonClass("sm")}
        aria-label={t("writing:delete.button")}
        title={t("writing:delete.button")}
      >
        <Trash2 aria-hidden className="size-4" strokeWidth={1.75} />
        {line && t("writing:delete.button")}
      </button>
    </Form>
  );
}

/** In the place of a deleted reply, for those who may bring it back. */
export function UndeleteOwn({ post }: { post: PostView }) {
  const t = useT();
  const fetcher = useFetcher<Answer>();
  return (
    <fetcher.Form method="post" action={`/posts/${toPublicId(post.id)}/undeletion`}>
      <button className={buttonClass({ tone: "plain", size: "sm" })}>{t("writing:delete.restore")}</button>
    </fetcher.Form>
  );
}
