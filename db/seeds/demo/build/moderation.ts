import type { flags as flagTable } from "#db/schema/moderation";
import { flags } from "../moderation";
import type { DemoReply } from "../types";
import type { Built } from "./conversations";
import { DAY, type World } from "./world";

/** A post that a moderator has hidden, with the reason that its author read. */
export function hideAgain(world: World, thread: Built, { hidden }: DemoReply): void {
  if (!hidden) return;
  const post = thread.posts.at(-1)!;
  const moderator = world.person(hidden.by);
  const at = world.hoursAfter(post.createdAt!, hidden.after, post.createdAt!);
  const { reason } = hidden;
  Object.assign(post, { hiddenAt: at, hiddenReason: reason, hiddenById: moderator.id });
  const { id: threadId } = thread;
  const { number, authorId } = post;
  world.auditLog.push({
    id: world.id(at),
    actorId: moderator.id,
    action: "post.hidden",
    subjectType: "post",
    subjectId: post.id!,
    reason,
    data: { threadId, number },
    at,
  });
  const payload = { threadId, postId: post.id!, number, authorId, reason };
  world.record("post.hidden", at, payload, { actorId: moderator.id, threadId, room: "thread" });
}

export function buildFlags(world: World, threads: Map<string, Built>): (typeof flagTable.$inferInsert)[] {
  return flags.map(({ thread, number, by, ago, reason, note }) => {
    const createdAt = new Date(world.now.getTime() - Math.round(ago * DAY));
    const postId = threads.get(thread)!.posts[number - 1]!.id!;
    return { id: world.id(createdAt), postId, reporterId: world.person(by).id, reason, note, createdAt };
  });
}
