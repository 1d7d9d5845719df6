import { Link } from "~/components/ui/link";
import { CircleCheck } from "~/components/ui/icons";
import { useState } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { SimilarThread } from "~/domain/community/similar.server";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { useSimilar } from "./use-similar";

/** While a title is typed: what has been said of it already, perhaps. */
export function SimilarThreads({ title }: { title: string }) {
  const [waved, setWaved] = useState(false);
  const t = useT();
  const similar = useSimilar<{ title: string; threads: SimilarThread[] }>("/threads/similar", title);
  const found = waved ? [] : (similar?.threads ?? []);
  return (
    <>
      {/* How many is said aloud; the list itself is read by who walks into it. */}
      <p role="status" className="sr-only">
        {found.length > 0 && t("community:start.similar_found", { count: found.length })}
      </p>
      {found.length > 0 && (
        <section className="mt-2 rounded-md bg-sunken px-4 py-3">
          <h2 className="text-sm font-semibold">{t("community:start.similar")}</h2>
          <ul data-walked aria-label={t("community:start.similar")} className="mt-1 flex flex-col">
            {found.map((thread) => (
              <li key={thread.id} className="flex items-baseline justify-between gap-3 py-0.5 text-sm">
                {/* In a tab of its own: what is being written stays. */}
                <Link
                  to={threadPath(thread)}
                  target="_blank"
                  lang={thread.language}
                  className="tap text-spruce-ink underline underline-offset-2"
                >
                  {thread.title}
                </Link>
                <span className="flex shrink-0 items-center gap-1 text-ink-faint">
                  {thread.solved && <CircleCheck aria-hidden className="size-4 text-moss-ink" />}
                  {thread.solved
                    ? t("community:chip.solved")
                    : t("community:replies", { count: thread.replyCount })}
                </span>
              </li>
            ))}
          </ul>
          <Button
            type="button"
            size="sm"
            tone="plain"
            className="-ml-2.5 mt-1"
            onClick={() => setWaved(true)}
          >
            {t("lists:none_of_these")}
          </Button>
        </section>
      )}
    </>
  );
}
