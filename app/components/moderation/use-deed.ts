import { useFetcher, useNavigate, useRevalidator, type ShouldRevalidateFunction } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useToast } from "../ui/toast";

interface Done {
  done: string;
  to: string | null;
  undo: { action: string; fields: Record<string, string> };
}

/**
 * For pages of deeds that take the thread away: done, there is nothing left to read anew, and the answer that leads on
 * (with its undo) must not be lost to a "not found".
 */
export const stayUntilLedOn: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult && typeof actionResult === "object" && "done" in actionResult
    ? false
    : defaultShouldRevalidate;

/** A form of a deed: what came of it is said in passing, with an undo. `problem` is what to mend, if it was refused. */
export function useDeed() {
  const fetcher = useFetcher<Done | FormProblem>();
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const { data, state } = fetcher;
  const told = useRef<unknown>(null);
  useEffect(() => {
    // Leading on while the frame is still read anew would end that reading with the page that is being left.
    if (state !== "idle" || !data || !("done" in data) || told.current === data) return;
    told.current = data;
    const undo = async () => {
      const { action, fields } = data.undo;
      const answer = await fetch(action, { method: "POST", body: new URLSearchParams(fields) }).catch(
        () => null,
      );
      const taken = answer !== null && answer.ok;
      await answer?.text().catch(() => undefined);
      toast({
        message: t(`curation:done.${taken ? "undone" : "not_undone"}`),
        tone: taken ? "moss" : "lingonberry",
      });
      revalidate();
    };
    toast({
      message: t(data.done),
      tone: "moss",
      action: { label: t("common:action.undo"), onPress: () => void undo() },
    });
    if (data.to) navigate(data.to);
  }, [data, state, navigate, revalidate, t, toast]);
  return { fetcher, problem: data && "errors" in data ? data : undefined };
}
