import type { Vote } from "~/domain/ideas/voting.server";

type Told = Vote & { path: string };

let channel: BroadcastChannel | null = null;
const listeners = new Set<(told: Told) => void>();

/** One's other tabs hear of one's vote: the rooms bring them its count, but not whose it is. */
export function tellOtherTabs(told: Told): void {
  channel?.postMessage(told);
}

export function hearOtherTabs(listener: (told: Told) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  if (!channel) {
    channel = new BroadcastChannel("votes");
    channel.onmessage = ({ data }: MessageEvent<Told>) => listeners.forEach((each) => each(data));
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
