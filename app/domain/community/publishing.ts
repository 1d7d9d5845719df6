import { allowanceOf } from "./allowances";

export type HeldKind = "reply" | "thread" | "idea";

/** Whoever types faster than this, has not typed. */
const FASTEST_PER_SECOND = 60;
const QUICKEST_SECONDS = 1.5;

/** What the form itself tells of who filled it in: its hidden field, and when it was handed out (null: not by us). */
export interface FormTrace {
  honeypot: string;
  handedOutAt: number | null;
}

/** Why a newcomer's form looks as if no person had filled it in; null if it does not. */
export function suspicionOf(trace: FormTrace, written: string, at: number): "honeypot" | "too_fast" | null {
  if (trace.honeypot) return "honeypot";
  if (trace.handedOutAt === null) return "too_fast";
  const seconds = (at - trace.handedOutAt) / 1_000;
  const typing = Math.min(written.length / FASTEST_PER_SECOND, 10);
  return seconds < Math.max(QUICKEST_SECONDS, typing) ? "too_fast" : null;
}

/** Links to elsewhere in a rendered body. */
export function linksIn(html: string): number {
  return html.match(/<a\s[^>]*href="https?:/g)?.length ?? 0;
}

/** Why a newcomer's words wait for approval. Who has earned a level is past this. */
export function newcomersReasons(
  author: { trustLevel: number },
  links: number,
  suspicion: string | null,
): string[] {
  if (author.trustLevel > 0) return [];
  return [...(suspicion ? [suspicion] : []), ...(links > allowanceOf("freeLinks", author) ? ["links"] : [])];
}
