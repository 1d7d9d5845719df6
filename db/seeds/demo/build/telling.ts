import { askedAfter } from "~/domain/ideas/verdict";
import { verdictWords } from "../verdicts";
import type { Built } from "./conversations";
import { followers } from "./notifications";
import { maySee } from "./reactions";
import { DAY, type World } from "./world";

/** Who was told of each decision: the same people as the product's own deciding, see domain/notifications. */
export function buildTellings(world: World, threads: Map<string, Built>): void {
  const byId = new Map([...threads.values()].map((thread) => [thread.id, thread]));
  const people = new Map([...world.people.values()].map((person) => [person.id, person]));
  for (const { id, ideaId, changedById, toldAt } of world.ideaStatusChanges) {
    if (!toldAt) continue;
    const thread = byId.get(ideaId)!;
    const backers = world.votes.filter((vote) => vote.ideaId === ideaId && vote.createdAt! <= toldAt);
    const writers = world.posts.filter((post) => post.threadId === ideaId && post.createdAt! <= toldAt);
    const whom = new Set([
      thread.author.id,
      ...backers.map((vote) => vote.customerId),
      ...writers.filter((post) => !post.hiddenAt).map((post) => post.authorId),
      ...followers(world, ideaId, toldAt),
    ]);
    for (const customerId of whom) {
      const person = people.get(customerId);
      if (!person?.role || customerId === changedById || !maySee(person, thread)) continue;
      world.ideaTellings.push({ changeId: id!, customerId, toldAt });
    }
  }
}

const ANSWERED = ["yes", "yes", "partly", "yes", null, "no", null, "yes", null] as const;

/** "Did it solve it?", asked of all who voted for what was done in the last months, and what some of them said. */
export function buildVerdicts(world: World, threads: Map<string, Built>): void {
  const byId = new Map([...threads].map(([key, thread]) => [thread.id, key]));
  const handles = new Map([...world.people.values()].map((person) => [person.id, person.handle]));
  for (const { ideaId, toStatus, toldAt } of world.ideaStatusChanges) {
    const age = toldAt ? (world.now.getTime() - toldAt.getTime()) / DAY : 0;
    if (toStatus !== "shipped" || age < askedAfter.days || age > askedAfter.atMost) continue;
    const askedAt = new Date(toldAt!.getTime() + askedAfter.days * DAY);
    const voters = world.votes.filter((vote) => vote.ideaId === ideaId);
    const written = verdictWords[byId.get(ideaId)!] ?? [];
    voters.forEach(({ customerId }, at) => {
      const own = written.find(({ by }) => by === handles.get(customerId));
      const verdict = own?.verdict ?? ANSWERED[(at * 5) % ANSWERED.length] ?? null;
      const answeredAt =
        verdict && new Date(Math.min(askedAt.getTime() + at * 3_600_000, world.now.getTime()));
      const said = { words: own?.words ?? null, wordsPublic: own?.shown ?? false };
      world.ideaVerdicts.push({ ideaId, customerId, askedAt, verdict, answeredAt, ...said });
    });
  }
}
