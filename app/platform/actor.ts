export type Role = "member" | "moderator" | "product" | "agent" | "admin";

export interface Guest {
  role: "guest";
  customerId: null;
}

/** Someone signed in. A user belongs to exactly one customer. */
export interface Person {
  role: Role;
  customerId: string;
  userId: string;
  sessionId: string;
  handle: string;
  displayName: string;
  avatarUrl: string | null;
  accountId: string | null;
  /** The segments that he is in now. */
  segmentIds: string[];
  email: string;
  emailConfirmed: boolean;
  locale: "en" | "fi";
  theme: "light" | "dark" | "system";
  timeZone: string;
  /** Whether single letters on the keyboard do things; yes unless turned off. */
  keyboardKeys?: boolean;
  /** 0 to 4; staff count as 4. */
  trustLevel: number;
  /** Until when he may read but not write; null as a rule. */
  silencedUntil: string | null;
  /** Why all he writes waits for approval; absent as a rule. */
  preApproval?: string | null;
}

export type Actor = Guest | Person;

/** Who is signed in while suspended: to the few pages that are his even then. */
export type Suspended = Person & { suspendedUntil: string };

export const guest: Guest = { role: "guest", customerId: null };

export function isStaff(actor: { role: Actor["role"] }): boolean {
  return actor.role !== "guest" && actor.role !== "member";
}

export function isSignedIn(actor: Actor): actor is Person {
  return actor.role !== "guest";
}
