import type { IdeaLine } from "~/domain/ideas/browsing.server";
import { still, useLiveLines } from "~/realtime/use-live-lists";

type Live = Pick<IdeaLine, "id" | "voteCount" | "status" | "replyCount" | "label">;

/** Ideas of a list with the newest counts and statuses, but for those that may not be read any more; and how many have come since. Their order stays as it was read. */
export function useLiveIdeas<I extends Live>(loaded: I[]): { ideas: I[]; fresh: number } {
  const { lines, fresh } = useLiveLines(loaded);
  const ideas = still(loaded, lines).map((idea) => {
    const news = lines.get(idea.id);
    if (!news || news.voteCount === null || news.status === null) return idea;
    const { voteCount, status, replyCount } = news;
    // The more exact name was that of the status before.
    return { ...idea, voteCount, status, replyCount, label: status === idea.status ? idea.label : null };
  });
  return { ideas, fresh: fresh.filter((line) => line.kind === "idea").length };
}
