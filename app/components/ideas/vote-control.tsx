import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { useEffect, type FormEvent, type MouseEvent } from "react";
import { threadPath } from "~/domain/community/addresses";
import type { OwnVote } from "~/domain/ideas/explaining.server";
import { acceptsVotes, type IdeaStatus } from "~/domain/ideas/idea";
import { useFormat, useT } from "~/i18n/react";
import { VoteButton, type VoteSize } from "../ui/vote-button";
import { useVote } from "./use-vote";

interface Votable {
  id: string;
  slug: string;
  title: string;
  status: IdeaStatus;
  voteCount: number;
  voted: boolean;
}

interface Props {
  idea: Votable;
  size?: VoteSize;
  /** The small word before one has voted, where "votes" says too little. */
  invitation?: string;
  /** Hears whether it is given, as it is shown. */
  onTurn?: (voted: boolean) => void;
  /** What was said with one's vote, where that is asked. */
  own?: OwnVote | null;
  /** Hears what there is to say it of: one's vote once it is kept, nothing while it isn't. */
  onKept?: (own: OwnVote | null) => void;
}

/**
 * The vote. A form that works by itself and comes back to the page it stands on; alive, it counts before the server
 * has answered. Guests are sent by the server to sign in.
 */
export function VoteControl({ idea, size, invitation, onTurn, own, onKept }: Props) {
  const t = useT();
  const format = useFormat();
  const { pathname, search } = useLocation();
  const path = threadPath({ ...idea, kind: "idea" });
  const { voted, voteCount, kept, toggle } = useVote(path, { ...idea, own });
  useEffect(() => onTurn?.(voted), [voted, onTurn]);
  useEffect(() => onKept?.(kept), [kept, onKept]);
  const signedIn = Boolean(useRouteLoaderData<{ viewer: object | null }>("root")?.viewer);
  const open = acceptsVotes(idea.status);
  const state = !open ? "over" : voted ? "given" : "give";

  const submit = (event: FormEvent) => {
    if (!signedIn) return;
    event.preventDefault();
    toggle();
  };
  // The second half of a double click is no second thought.
  const press = (event: MouseEvent) => void (event.detail > 1 && event.preventDefault());

  return (
    <form
      method="post"
      action={`${path}/vote${voted ? "/withdrawal" : ""}`}
      onSubmit={submit}
      className="relative z-1"
    >
      <input type="hidden" name="next" value={pathname + search} />
      <VoteButton
        type="submit"
        count={voteCount}
        countLabel={format.number(voteCount)}
        pressed={voted}
        label={t(`ideas:vote.${state}`, { title: idea.title, count: voteCount })}
        word={voted ? t("ideas:vote.yours") : (invitation ?? t("ideas:vote.word", { count: voteCount }))}
        size={size}
        disabled={!open}
        onClick={press}
      />
    </form>
  );
}
