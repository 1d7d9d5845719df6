import type { Person } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";

/** The Cookie header of a fresh session of a person. */
export async function holdSession(who: Person): Promise<string> {
  return (await startSession(who.userId, null)).split(";")[0]!;
}
