import { z } from "zod";

export const pins = ["no", "here", "everywhere"] as const;
export type Pin = (typeof pins)[number];

export const threadStates = ["open", "locked", "archived"] as const;
export type ThreadStateName = (typeof threadStates)[number];

/** Why staff do something to a thread: may be left out, and is kept in the log. */
export const reasonField = z.string().trim().max(500).optional();
