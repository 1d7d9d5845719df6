import type { FollowLevel } from "./thread";

/** What can be followed. */
export const followedTypes = ["thread", "category", "tag", "person"] as const;
export type FollowedType = (typeof followedTypes)[number];

export interface Subject {
  type: FollowedType;
  id: string;
}

/** One thing that someone follows, as his page of preferences shows it. */
export interface Followed extends Subject {
  level: Exclude<FollowLevel, "none">;
  /** What it is called; null where it has gone from his sight, of which no more is said. */
  name: string | null;
  /** Of a thread: the language of its title. */
  language: "en" | "fi" | null;
  path: string | null;
}
