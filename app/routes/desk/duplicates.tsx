import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, useRevalidator } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { LakeView } from "~/components/art/lake-view";
import { useQueueKeys } from "~/components/desk/use-queue-keys";
import { SuggestedPair } from "~/components/ideas/suggested-pair";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { useToast } from "~/components/ui/toast";
import { mayTriage } from "~/domain/ideas/policy";
import { suggestionQueue, type Suggestion } from "~/domain/ideas/suggestions.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import type { FormProblem } from "~/platform/http/form.server";
import { authorize } from "~/platform/refusal";
import { currentSnapshot } from "~/realtime/missed.server";

export function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    return {
      asOf: await currentSnapshot(),
      ...(await suggestionQueue(context.actor)),
      title: wordsIn(context.language)("duplicates:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** Pairs that may be one wish, side by side. What a colleague joins leaves the page at once, the rest when one looks. */
export default function Duplicates() {
  const { suggestions, count } = useLoaderData<typeof loader>();
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useQueueKeys(list);
  useFreshLook();
  const undo = useUndo();
  const both = useMemo(() => suggestions.flatMap(({ stays, joins }) => [stays, joins]), [suggestions]);
  const { ideas } = useLiveIdeas(both);
  const gone = new Set(ideas.filter(({ status }) => status === "merged").map(({ id }) => id));
  const { held, ...holding } = useHeld();
  const open = suggestions.filter(({ stays, joins }) => !gone.has(stays.id) && !gone.has(joins.id));
  // The list, or news of one's own decision, may come before its answer has been said.
  const waiting = [...held.filter(({ id }) => !open.some((one) => one.id === id)), ...open];
  return (
    <>
      <PageHeader
        kicker={
          <Link to="/desk/triage" className="underline-offset-4 hover:underline">
            {t("triage:title")}
          </Link>
        }
        title={t("duplicates:title")}
        lede={t("duplicates:lede")}
      />
      {waiting.length === 0 ? (
        <EmptyState drawing={<LakeView />} title={t("duplicates:empty")} text={t("duplicates:empty_text")} />
      ) : (
        <p className="mb-4 text-sm text-ink-faint">
          <span className="max-md:hidden">{t("duplicates:keys")} </span>
          {count > suggestions.length && t("duplicates:more", { count })}
        </p>
      )}
      <ul ref={list} aria-label={t("duplicates:list")} className="flex max-w-4xl flex-col gap-5">
        {waiting.map((suggestion) => (
          <SuggestedPair key={suggestion.id} suggestion={suggestion} onUndo={undo} {...holding} />
        ))}
      </ul>
    </>
  );
}

/** The pairs that are being decided here. */
function useHeld() {
  const [held, setHeld] = useState<Suggestion[]>([]);
  const onDeciding = useCallback((one: Suggestion) => setHeld((were) => [...were, one]), []);
  const onDecided = useCallback((id: string) => setHeld((were) => were.filter((one) => one.id !== id)), []);
  return { held, onDeciding, onDecided };
}

/** Comes from the page, as the pair itself is gone by then. */
function useUndo(): (action: string) => void {
  const t = useT();
  const toast = useToast();
  const { submit, data, state } = useFetcher<FormProblem | { done: true }>();
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (state === "submitting" || !data || told.current === data) return;
    told.current = data;
    const taken = "done" in data;
    toast({
      message: t(`duplicates:${taken ? "undone" : "not_undone"}`),
      tone: taken ? "moss" : "lingonberry",
    });
  }, [data, state, t, toast]);
  return useCallback((action: string) => submit({ live: "1" }, { method: "post", action }), [submit]);
}

/** Who comes back to the page sees what colleagues have decided meanwhile. */
function useFreshLook(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const look = () => void (document.visibilityState === "visible" && revalidate());
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [revalidate]);
}
