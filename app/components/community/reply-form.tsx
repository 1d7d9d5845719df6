import { useFetcher } from "@remix-run/react";
import { CornerDownRight, X } from "~/components/ui/icons";
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { SignInHere } from "../frame/unsent";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormError } from "../ui/form-error";
import { FormTrace } from "../ui/form-trace";
import { IconButton } from "../ui/icon-button";
import { SelectionQuote } from "./selection-quote";
import { Composer, type ComposerHandle } from "./composer";
import { useProblem } from "./problem";

type Props = {
  threadId: string;
  action: string;
  submissionId: string;
  seal: string | null;
  staff: boolean;
  /** The asker of a solved question may say that it is still broken. */
  reopens: boolean;
  replyTo: { number: number; name: string } | null;
  onCancelReplyTo: () => void;
  onTyping?: () => void;
  /** Of marked words in the post of this number. */
  onQuote: (number: number) => void;
};

export interface ReplyHandle {
  focus(): void;
  insert(text: string): void;
}

/** The reply at the foot of a thread. It stays as it was typed until the server has taken it. */
export const ReplyForm = forwardRef<ReplyHandle, Props>(function ReplyForm(props, ref) {
  const {
    threadId,
    action,
    submissionId,
    seal,
    staff,
    reopens,
    replyTo,
    onCancelReplyTo,
    onTyping,
    onQuote,
  } = props;
  const t = useT();
  const fetcher = useFetcher<FormProblem>();
  const composer = useRef<ComposerHandle>(null);
  const [sent, setSent] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // It comes alive after the page around it; see entry.client.tsx.
  useEffect(() => void (form.current!.dataset.alive = ""), [sent]);
  const sending = useRef(false);
  const { error, refusal, signedOut } = useProblem(fetcher.data);

  useImperativeHandle(ref, () => ({
    focus: () => composer.current?.focus(),
    insert: (text) => composer.current?.insert(text),
  }));

  useEffect(() => {
    if (fetcher.state === "submitting") sending.current = true;
    if (fetcher.state !== "idle" || !sending.current) return;
    sending.current = false;
    if (fetcher.data?.errors) return; // refused: all stays
    composer.current?.clear();
    setSent((count) => count + 1);
    onCancelReplyTo();
  }, [fetcher.state, fetcher.data, onCancelReplyTo]);

  return (
    <fetcher.Form
      key={sent}
      ref={form}
      method="post"
      encType="multipart/form-data"
      action={action}
      onInput={onTyping}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="submissionId" value={submissionId} />
      <FormTrace seal={seal} />
      {replyTo && (
        <p className="flex items-center gap-1 text-sm text-ink-soft">
          <input type="hidden" name="replyToNumber" value={replyTo.number} />
          <CornerDownRight aria-hidden className="size-4" />
          <a href={`#post-${replyTo.number}`} className="hover:underline">
            {t("community:reply.to", { name: replyTo.name })}
          </a>
          <IconButton icon={X} size="sm" label={t("community:reply.to_cancel")} onClick={onCancelReplyTo} />
        </p>
      )}
      {refusal && <FormError title={refusal} way={signedOut && <SignInHere />} />}
      <SelectionQuote onQuote={onQuote} />
      <Composer
        ref={composer}
        id="reply-body"
        context={`reply:${threadId}`}
        thread={threadId}
        attaches
        label={
          <span className="font-serif text-xl font-medium tracking-tight">{t("community:reply.title")}</span>
        }
        placeholder={t("community:reply.placeholder")}
        error={error("body")}
        previewsByForm
      >
        {reopens && (
          <Checkbox
            name="reopen"
            value="true"
            label={t("questions:reopen_with_reply")}
            className="mr-2 text-sm"
          />
        )}
        {staff && (
          <Checkbox
            name="official"
            value="true"
            label={t("community:reply.official")}
            className="mr-2 text-sm"
          />
        )}
        <Button
          type="submit"
          tone="primary"
          busy={fetcher.state !== "idle"}
          disabled={fetcher.state !== "idle"}
        >
          {t("community:reply.send")}
        </Button>
      </Composer>
    </fetcher.Form>
  );
});
