import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { now } from "~/platform/clock";
import { isStaff, type Person } from "~/platform/actor";
import { Refusal } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { findWatched } from "~/platform/watching.server";
import { allowanceOf } from "./allowances";
import { hold } from "./holding.server";
import { linksIn, newcomersReasons, suspicionOf, type FormTrace, type HeldKind } from "./publishing";

interface Writing {
  kind: HeldKind | "feedback" | "edit";
  title?: string;
  body: string;
  html: string;
  /** How the form was filled in, where a form was. */
  trace?: FormTrace;
}

interface Submission {
  kind: HeldKind;
  threadId: string | null;
  fields: Record<string, unknown>;
  submissionId: string;
  /** Where its author finds what waits. */
  path: string;
}

/**
 * The one gate before words go out, for replies, threads, ideas, feedback and edits: refuses what may not be written,
 * puts aside what a moderator should see first (which throws Held), and answers with the expressions to be flagged.
 * Whether the author may write at all is the policy's (mayWrite), how often is limit's.
 */
export async function mayPublish(
  author: Person,
  writing: Writing,
  submission?: Submission,
): Promise<{ flagged: string[] }> {
  if (isStaff(author)) return { flagged: [] };
  const links = linksIn(writing.html);
  const most = allowanceOf("links", author);
  if (links > most) throw new Refusal("moderation:refusal.too_many_links", 422, { max: most }, "body");
  const watched = await findWatched(`${writing.title ?? ""}\n${writing.body}`);
  const by = (action: string) => watched.filter((word) => word.action === action);
  const refused = by("refuse")[0];
  if (refused) throw new Refusal("moderation:refusal.watched_word", 422, {}, "body");
  const suspicion = writing.trace && suspicionOf(writing.trace, writing.body, now().getTime());
  const reasons = [
    ...(author.preApproval ? [author.preApproval] : []),
    ...newcomersReasons(author, links, suspicion ?? null),
    ...((await isAmongFirst(author, writing.kind)) ? ["first_posts"] : []),
    ...by("hold").map(({ expression }) => `watched_word:${expression}`),
  ];
  if (reasons.length > 0) {
    if (submission) await hold(author, submission, [...new Set(reasons)]);
    if (writing.kind === "edit") throw new Refusal("moderation:refusal.edit_needs_look", 422, {}, "body");
  }
  return { flagged: by("flag").map(({ expression }) => expression) };
}

/** Whether staff want to see a newcomer's first posts, and this is one of them. */
async function isAmongFirst(author: Person, kind: Writing["kind"]): Promise<boolean> {
  if (author.trustLevel > 0 || kind === "feedback" || kind === "edit") return false;
  const held = await readSetting("first_posts_held");
  if (held === 0) return false;
  const out = await db.execute(
    sql`select 1 from posts where author_id = ${author.customerId} and deleted_at is null limit ${held}`,
  );
  return out.length < held;
}
