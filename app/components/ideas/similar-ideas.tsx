import { Link } from "~/components/ui/link";
import { useState, type FocusEvent, type KeyboardEvent } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { IdeaLine } from "~/domain/ideas/browsing.server";
import { useT } from "~/i18n/react";
import { StatusChip } from "../community/chips";
import { useSimilar } from "../community/use-similar";
import { VoteControl } from "./vote-control";

/** While a title is being typed: what is there already, to vote for instead. */
export function SimilarIdeas({ title, found }: { title: string; found: IdeaLine[] }) {
  const t = useT();
  const similar = useSimilar<{ title: string; ideas: IdeaLine[] }>("/ideas/similar", title);

  // Whoever has gone into the list has it stay as he sees it: what is found later waits till he leaves.
  const [kept, setKept] = useState<IdeaLine[] | null>(null);
  const ideas = kept ?? (title.trim().length < 4 ? [] : (similar?.ideas ?? found));
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setKept(null);
  };
  return (
    <>
      <p role="status" className="sr-only">
        {ideas.length > 0 && t("backing:similar.found", { count: ideas.length })}
      </p>
      {ideas.length > 0 && (
        <section
          aria-labelledby="similar"
          className="motion-rise rounded-md border border-spruce-line bg-spruce-soft p-4 sm:p-5"
        >
          <h2 id="similar" className="font-serif text-xl font-medium tracking-tight">
            {t("backing:similar.title")}
          </h2>
          <p className="mt-0.5 text-sm text-ink-soft">{t("backing:similar.text")}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed on its buttons and links */}
          <ul
            className="mt-3 flex flex-col gap-3"
            onKeyDown={walk}
            onFocus={() => setKept(ideas)}
            onBlur={leave}
          >
            {ideas.map((idea) => (
              <SimilarIdea key={idea.id} idea={idea} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SimilarIdea({ idea }: { idea: IdeaLine }) {
  const t = useT();
  const [voted, setVoted] = useState(idea.voted);
  return (
    <li className="flex items-center gap-3">
      <VoteControl idea={idea} invitation={t("backing:similar.mine_too")} onTurn={setVoted} />
      <div className="min-w-0 flex-1">
        <Link
          to={threadPath(idea)}
          lang={idea.language}
          className="font-semibold text-pretty hover:underline"
        >
          {idea.title}
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-2">
          <StatusChip status={idea.status} label={idea.label} />
          <span className="line-clamp-1 text-sm text-ink-soft">{idea.excerpt}</span>
        </p>
        {voted && (
          <p className="mt-1 text-sm font-semibold text-spruce-ink">{t("backing:similar.instead")}</p>
        )}
      </div>
    </li>
  );
}

/** From the title's field, arrow down leads into the list. */
export function enterSimilar(event: KeyboardEvent<HTMLInputElement>): void {
  const first = document.querySelector<HTMLElement>('section[aria-labelledby="similar"] li button:enabled');
  if (event.key !== "ArrowDown" || !first) return;
  event.preventDefault();
  first.focus();
}

/** Up and down from vote to vote; beyond the first, and by Escape, back to what one was typing. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1, Escape: -Infinity }[event.key];
  if (!by) return;
  const items = [...event.currentTarget.querySelectorAll("li")];
  const at = items.findIndex((item) => item.contains(event.target as Node)) + by;
  const next =
    at < 0
      ? document.querySelector<HTMLElement>('input[name="title"]')
      : items[at]?.querySelector("button, a");
  event.preventDefault();
  (next as HTMLElement | null | undefined)?.focus();
}
