import type * as schema from "#db/schema/moderation";
import { earnedLevel } from "~/domain/moderation/trust";
import { appeal, flags, heldSubmissions, sanctions, watchedWords } from "../moderation";
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
  Object.assign(post, {
    hiddenAt: at,
    hiddenReason: reason,
    hiddenRule: "personal_data",
    hiddenById: moderator.id,
  });
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

export function buildFlags(world: World, threads: Map<string, Built>): (typeof schema.flags.$inferInsert)[] {
  return flags.map(({ thread, number, by, ago, reason, note }) => {
    const createdAt = new Date(world.now.getTime() - Math.round(ago * DAY));
    const postId = threads.get(thread)!.posts[number - 1]!.id!;
    return { id: world.id(createdAt), postId, reporterId: world.person(by).id, reason, note, createdAt };
  });
}

export interface Moderated {
  sanctions: (typeof schema.sanctions.$inferInsert)[];
  appeals: (typeof schema.appeals.$inferInsert)[];
  watchedWords: (typeof schema.watchedWords.$inferInsert)[];
  heldSubmissions: (typeof schema.heldSubmissions.$inferInsert)[];
}

/** What moderators have decided, what they watch for, and what waits for them. */
export function buildModeration(world: World, threads: Map<string, Built>): Moderated {
  const ago = (days: number) => new Date(world.now.getTime() - Math.round(days * DAY));
  const hidden = world.posts.find((post) => post.hiddenAt && post.authorId === world.person(appeal.by).id)!;
  return {
    sanctions: sanctions.map((one) => {
      const at = ago(one.ago);
      const row = {
        id: world.id(at),
        customerId: world.person(one.of).id,
        kind: one.kind,
        reason: one.rule,
        message: one.message,
        imposedById: world.person(one.by).id,
        imposedAt: at,
        endsAt: one.days ? new Date(at.getTime() + one.days * DAY) : null,
      };
      world.auditLog.push({
        id: world.id(at),
        actorId: row.imposedById,
        action: "sanction.imposed",
        subjectType: "customer",
        subjectId: row.customerId,
        reason: row.message,
        data: {
          kind: one.kind,
          rule: one.rule,
          days: one.days ?? null,
          sanctionId: row.id,
          name: world.person(one.of).name,
        },
        at,
      });
      return row;
    }),
    appeals: [
      {
        id: world.id(ago(appeal.ago)),
        customerId: hidden.authorId,
        subjectType: "post",
        subjectId: hidden.id!,
        text: appeal.text,
        createdAt: ago(appeal.ago),
      },
    ],
    watchedWords: watchedWords.map(({ expression, action, by, ago: days }) => {
      const createdAt = ago(days);
      return { id: world.id(createdAt), expression, action, createdById: world.person(by).id, createdAt };
    }),
    heldSubmissions: heldSubmissions.map((held) => {
      const createdAt = ago(held.ago);
      const categoryId = world.categories.find(({ slug }) => slug === held.category)?.id;
      return {
        id: world.id(createdAt),
        customerId: world.person(held.by).id,
        kind: held.thread ? ("reply" as const) : ("thread" as const),
        threadId: held.thread ? threads.get(held.thread)!.id : null,
        fields: held.thread
          ? { body: held.text }
          : { kind: "question", categoryId, title: held.title, body: held.text },
        reasons: [held.reason],
        submissionId: world.id(createdAt),
        createdAt,
      };
    }),
  };
}

/** The level that each member has earned by what he has done so far: the product's own rules. */
export function earnTrust(world: World): void {
  const byPerson = <T>(rows: Iterable<T>, who: (row: T) => string) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(who(row), (counts.get(who(row)) ?? 0) + 1);
    return (id: string) => counts.get(id) ?? 0;
  };
  const authors = new Map(world.posts.map((post) => [post.id!, post.authorId]));
  const posts = byPerson(world.posts, (post) => post.authorId);
  const read = byPerson(world.readStates.values(), (state) => state.customerId);
  const given = byPerson(world.reactions, (reaction) => reaction.customerId);
  const received = byPerson(world.reactions, (reaction) => authors.get(reaction.postId)!);
  const answers = byPerson(world.answers, (answer) => authors.get(answer.postId)!);
  const logins = new Map(world.users.map((user) => [user.customerId, user]));
  for (const row of world.customers) {
    const id = row.id!;
    const login = logins.get(id);
    if (!login || row.staffRole) continue;
    row.trustLevel = earnedLevel({
      confirmed: Boolean(login.emailVerifiedAt),
      days: Math.floor((world.now.getTime() - row.createdAt!.getTime()) / DAY),
      threadsRead: read(id),
      posts: posts(id),
      likesGiven: given(id),
      likesReceived: received(id),
      answers: answers(id),
      daysSinceSanction: null,
    });
  }
}
