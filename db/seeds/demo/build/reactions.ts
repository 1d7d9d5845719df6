import type { ReactionKind } from "~/domain/community/thread";
import type { Chance } from "./chance";
import type { Built } from "./conversations";
import { DAY, type Someone, type World } from "./world";

/** Who reacted to what, and how far each has read: dealt by chance, the same each time. */
export function buildReactions(world: World, threads: Map<string, Built>): void {
  const readers = [...world.people.values()].filter((person) => person.role);
  for (const thread of threads.values()) {
    const audience = readers.filter((person) => maySee(person, thread));
    for (const post of thread.posts.filter((each) => !each.hiddenAt))
      addReactions(world, thread, post, audience);
    for (const reader of audience) addReading(world, thread, reader);
  }
}

export function maySee(person: Someone, thread: Built): boolean {
  if (person.staff) return true;
  if (thread.audience === "private") return person === thread.author;
  return thread.audience !== "staff";
}

function addReactions(world: World, thread: Built, post: World["posts"][number], audience: Someone[]): void {
  const { chance } = world;
  const at = post.createdAt!;
  const answered = world.answers.some((answer) => answer.postId === post.id);
  // Opening posts and answers are what people thank for; the rest gets a nod now and then.
  const warmth = answered ? 9 : post.number === 1 ? 5.5 : 4;
  const others = audience.filter((person) => person.id !== post.authorId && person.since < at);
  const count = Math.min(others.length, Math.floor(chance.unit() ** 1.6 * warmth * 1.6));
  const counts: Partial<Record<ReactionKind, number>> = {};
  for (const reader of chance.sample(others, count, (person) => person.energy)) {
    const kind = kindOf(chance, answered, thread, post.number);
    const reactedAt = new Date(
      Math.round(at.getTime() + (world.now.getTime() - at.getTime()) * 0.9 * chance.unit() ** 6),
    );
    world.reactions.push({ postId: post.id!, customerId: reader.id, kind, createdAt: reactedAt });
    counts[kind] = (counts[kind] ?? 0) + 1;
    world.record(
      "post.reacted",
      reactedAt,
      { threadId: thread.id, postId: post.id!, number: post.number, authorId: post.authorId, reaction: kind },
      { actorId: reader.id, threadId: thread.id, room: "thread" },
    );
  }
  post.reactionCounts = counts;
}

function kindOf(chance: Chance, answered: boolean, thread: Built, number: number): ReactionKind {
  const dice = chance.unit();
  if (answered) return dice < 0.55 ? "thanks" : dice < 0.8 ? "insightful" : "like";
  if (thread.kind === "question" && number === 1) return dice < 0.6 ? "same_here" : "like";
  if (thread.kind === "question") return dice < 0.4 ? "thanks" : dice < 0.85 ? "like" : "insightful";
  return dice < 0.66 ? "like" : dice < 0.8 ? "thanks" : dice < 0.92 ? "same_here" : "insightful";
}

/** Most have read what is old; the last days have news for everyone. */
function addReading(world: World, thread: Built, reader: Someone): void {
  const { chance, now } = world;
  const age = (now.getTime() - thread.row.lastActivityAt!.getTime()) / DAY;
  const likely = age < 6 ? 0.15 : reader.staff ? 0.8 : 0.35;
  if (!chance.happens(likely) || reader.since > thread.row.lastActivityAt!) return;
  const last = thread.posts.at(-1)!;
  const at = new Date(
    Math.min(last.createdAt!.getTime() + chance.between(0.1, 3) * DAY, now.getTime() - 60_000),
  );
  world.read(reader.id, thread.id, last.number, new Date(Math.round(at.getTime())));
}
