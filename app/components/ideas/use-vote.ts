import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { OwnVote } from "~/domain/ideas/explaining.server";
import type { Vote } from "~/domain/ideas/voting.server";
import { useT } from "~/i18n/react";
import { listen } from "~/realtime/connection";
import type { FormProblem } from "~/platform/http/form.server";
import { useToast } from "../ui/toast";

type Shown = Pick<Vote, "voted" | "voteCount">;
type Votable = Shown & { id: string; title: string; own?: OwnVote | null };
type Known = Vote & Pick<Votable, "own">;

/** What was said with a vote stays as long as the vote: news of it alone says nothing of that. */
const later = (known: Known, told: Known): Known =>
  told.version < known.version
    ? known
    : "own" in told
      ? told
      : { ...told, own: told.voted && known.voted ? known.own : null };

/** What a vote's action answers to a page that is alive; nothing where it could not be reached. */
export type VoteAnswer = Known | FormProblem | null;

/**
 * A vote that shows at once and is then sent. One request is under way at a time, and after it whatever was wanted
 * last: so quick presses end where the last one pointed. Then it says where the vote is, with an undo; a refusal takes
 * the showing back and says why. `kept` is the vote as the server has it, with what was said with it: nothing where a
 * press is still under way.
 */
export function useVote(
  path: string,
  { id, title, voted, voteCount, own }: Votable,
): Shown & { kept: OwnVote | null; toggle: () => void } {
  const t = useT();
  const toast = useToast();
  const fetcher = useFetcher<VoteAnswer>();
  const [known, setKnown] = useState<Known>({ voted, voteCount, version: 0, own });
  const [wanted, setWanted] = useState<boolean | null>(null);
  const sent = useRef(false);
  const undoing = useRef(false);

  // News of others' votes waits while one's own is under way: it may or may not be among them.
  useEffect(() => {
    if (wanted === null) setKnown((before) => ({ ...before, voteCount }));
  }, [voteCount]); // oxlint-disable-line react-hooks/exhaustive-deps -- only what comes from outside
  useEffect(() => setKnown((before) => ({ ...before, voted })), [voted]);
  // A reading may be older than a vote taken back since: it says what was said, not that the vote stands.
  useEffect(() => setKnown((before) => ({ ...before, own: before.voted ? own : null })), [own]);
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
        undoing.current = false;
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
      { live: "1", ...(own !== undefined && { own: "1" }), ...(undoing.current && { undo: "1" }) },
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
    kept: (wanted === null && known.voted && known.own) || null,
    voted: shown,
    voteCount: known.voteCount + (shown === known.voted ? 0 : shown ? 1 : -1),
    toggle: () => {
      undoing.current = false;
      setWanted(!shown);
    },
  };
}
