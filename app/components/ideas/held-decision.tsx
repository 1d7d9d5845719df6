import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Hourglass, RotateCcw } from "~/components/ui/icons";
import type { HeldDecision as Held } from "~/domain/notifications/held.server";
import { useFormat, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { toPublicId } from "~/platform/ids";
import { Button } from "../ui/button";
import { useToast } from "../ui/toast";

/** A decision that nobody has been told of yet: how many will be, when, and the way back until then. */
export function HeldDecision({ held }: { held: Held }) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<FormProblem>();
  const sent = useRef(false);
  const problem = fetcher.data?.refusal ?? null;
  const when = format.ago(held.tellAt);

  useEffect(() => {
    if (fetcher.formData) sent.current = true;
    if (fetcher.state !== "loading" || !sent.current) return;
    sent.current = false;
    toast(
      problem
        ? { message: t(problem.code, problem.params), tone: "lingonberry" }
        : { message: t("held:undone"), tone: "moss" },
    );
  }, [fetcher.state, fetcher.formData, problem, toast, t]);

  const undo = (what: "one" | "batch", id: string, label: string) => (
    <fetcher.Form method="post" action={`/desk/decisions/${toPublicId(id)}/undo`}>
      <input type="hidden" name="back" value={pathname + search} />
      <Button size="sm" name="what" value={what} icon={RotateCcw} busy={fetcher.state !== "idle"}>
        {label}
      </Button>
    </fetcher.Form>
  );
  return (
    <div
      role="group"
      aria-label={t("held:title")}
      className="relative z-1 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-cloudberry-line bg-cloudberry-soft px-3 py-2 text-sm text-cloudberry-ink"
    >
      <Hourglass aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
      <span className="min-w-0 flex-1 basis-48" title={format.exact(held.tellAt)}>
        {held.people > 0 ? t("held:soon", { count: held.people, when }) : t("held:nobody")}
      </span>
      {undo("one", held.changeId, t("held:undo"))}
      {held.batchId && undo("batch", held.batchId, t("held:batch_undo"))}
    </div>
  );
}
