import type { ReactNode } from "react";
import type { Translate } from "~/i18n/translate";
import type { DeskPlace } from "./places";

export type FrameViewer = {
  name: string;
  /** His own public page. */
  profile: string;
  avatarUrl?: string | null;
  hue?: number;
  staff: boolean;
  /** What of the desk his role opens. */
  desk: DeskPlace[];
  /** "320 points", already worded. */
  standing?: string;
};

/** `icon` and `colour` as the category's row has them. */
export type FrameCategory = {
  name: string;
  to: string;
  icon?: string;
  colour?: string;
  unread?: number;
  /** It stands below another, which comes before it. */
  below?: boolean;
};

export type FrameProps = {
  t: Translate;
  viewer: FrameViewer | null;
  categories: FrameCategory[];
  /** Unread notifications. */
  unread: number;
  /** Releases that have come out since he looked. */
  releases?: number;
  /** Pathname with search: where the visitor is, and where /preferences brings him back to. */
  path: string;
  locale: "en" | "fi";
  theme: "system" | "light" | "dark";
  /** What stands in the bar of somebody who is known, yet a guest: signing in is not offered to him then. */
  instead?: ReactNode;
};
