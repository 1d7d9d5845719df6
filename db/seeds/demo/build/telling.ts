import type { Built } from "./conversations";
import { followers } from "./notifications";
import { maySee } from "./reactions";
import type { World } from "./world";

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
