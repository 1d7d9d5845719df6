import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Vote } from "~/domain/ideas/voting.server";
import { useT } from "~/i18n/react";
import { listen } from "~/realtime/connection";
import type { FormProblem } from "~/platform/http/form.server";
import { useToast } from "../ui/toast";

type Shown = Pick<Vote, "voted" | "voteCount">;
type Votable = Shown & { id: string; title: string };

const later = (known: Vote, told: Vote) => (told.version >= known.version ? told : known);

/** What a vote's action answers to a page that is alive; nothing where it could not be reached. */
export type VoteAnswer = Vote | FormProblem | null;

/**
 * A vote that shows at once and is then sent. One request is under way at a time, and after it whatever was wanted
 * last: so quick presses end where the last one pointed. Then it says where the vote is, with an undo; a refusal takes
 * the showing back and says why.
 */
export function useVote(
  path: string,
  { id, title, voted, voteCount }: Votable,
): Shown & { toggle: () => void } {
  const t = useT();
  const toast = useToast();
  const fetcher = useFetcher<VoteAnswer>();
  const [known, setKnown] = useState<Vote>({ voted, voteCount, version: 0 });
  const [wanted, setWanted] = useState<boolean | null>(null);
  const sent = useRef(false);
  const undoing = useRef(false);

  // News of others' votes waits while one's own is under way: it may or may not be among them.
  useEffect(() => {
    if (wanted === null) setKnown((before) => ({ ...before, voteCount }));
  }, [voteCount]); // oxlint-disable-line react-hooks/exhaustive-deps -- only what comes from outside
  useEffect(() => setKnown((before) => ({ ...before, voted })), [voted]);
  // What he does elsewhere is heard here; of his own press here the answer may have told already.
  useEffect(
    () =>
      listen("voted", ({ ideaId, ...told }) => void (ideaId === id && setKnown((now) => later(now, told)))),
    [id],
  );

  useEffect(() => {
    if (wanted === null || fetcher.state !== "idle") return;
    // A press that came since this was drawn is a new wish, and stays.
    const settle = () => setWanted((now) => (now === wanted ? null : now));
    if (sent.current) {
      sent.current = false;
      const answer = fetcher.data;
      if (!answer || !("voted" in answer)) {
        const words = answer?.refusal;
        toast({ message: words ? t(words.code, words.params) : t("ideas:vote.failed"), tone: "lingonberry" });
        return settle();
      }
      setKnown((now) => later(now, answer));
      if (answer.voted === wanted) {
        if (!undoing.current) sayWhere(answer.voted);
        undoing.current = false;
        return settle();
      }
    }
    sent.current = true;
    fetcher.submit(
      { live: "1" },
      { method: "post", action: wanted ? `${path}/vote` : `${path}/vote/withdrawal` },
    );
  }, [wanted, fetcher.state]); // oxlint-disable-line react-hooks/exhaustive-deps -- the two that move it on

  function sayWhere(given: boolean): void {
    toast({
      message: t(`backing:vote.${given ? "given" : "taken"}`, { title }),
      tone: "moss",
      action: {
        label: t("common:action.undo"),
        onPress: () => {
          undoing.current = true;
          setWanted(!given);
        },
      },
    });
  }

  const shown = wanted ?? known.voted;
  return {
    voted: shown,
    voteCount: known.voteCount + (shown === known.voted ? 0 : shown ? 1 : -1),
    toggle: () => setWanted(!shown),
  };
}
