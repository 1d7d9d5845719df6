import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useT } from "~/i18n/react";
import { useToast } from "../ui/toast";

/** What a form would have to send for everything to be as it was. */
export type Former = { fields: Record<string, string>; action: string };

type Sent = { state: "idle" | "submitting" | "loading"; data?: unknown };

/** Says that a form's deed is done, with an undo that sends what stood when it was sent. A refusal is the form's to say. */
export function useUndoable(sent: Sent, said: string, former: Former, onDone?: () => void): void {
  const t = useT();
  const toast = useToast();
  const undo = useFetcher();
  const before = useRef<Former | null>(null);
  useEffect(() => {
    if (sent.state === "submitting") before.current ??= former;
    if (sent.state !== "idle" || !before.current) return;
    const { fields, action } = before.current;
    before.current = null;
    if (sent.data && typeof sent.data === "object" && "errors" in sent.data) return;
    onDone?.();
    toast({
      message: said,
      tone: "moss",
      action: {
        label: t("common:action.undo"),
        onPress: () => undo.submit(fields, { method: "post", action }),
      },
    });
  }, [sent.state]); // oxlint-disable-line react-hooks/exhaustive-deps -- what stands while it is being sent is what counts
}
