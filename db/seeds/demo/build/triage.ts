import { triaged, triageViews } from "../triage";
import type { Built } from "./conversations";
import type { World } from "./world";

/** Owners, estimates, links to the tracker, notes and views. What has gone on from new has been looked at. */
export function buildTriage(world: World, threads: Map<string, Built>): void {
  const petra = world.person("petra").id;
  for (const idea of world.ideas)
    if (idea.status !== "new")
      world.ideaLooks.push({ ideaId: idea.threadId, lookedById: petra, lookedAt: idea.statusChangedAt });
  for (const idea of world.ideas) idea.ownerId = null;
  for (const [key, { owner, estimate, tracker, notes = [] }] of Object.entries(triaged)) {
    const ideaId = threads.get(key)!.id;
    const by = world.person(owner ?? "petra").id;
    const at = world.daysAgo(9);
    if (owner) world.ideas.find((idea) => idea.threadId === ideaId)!.ownerId = by;
    if (estimate) world.ideaEstimates.push({ ideaId, ...estimate, setById: by, setAt: at });
    if (tracker) {
      const url = `https://tracker.example.com/browse/${tracker}`;
      world.ideaTrackerLinks.push({ ideaId, url, label: tracker, linkedById: by, linkedAt: at });
    }
    for (const { by: writer, ago, text } of notes) {
      const createdAt = world.daysAgo(ago);
      const said = { bodySource: text, bodyHtml: world.body(text).html };
      const authorId = world.person(writer).id;
      world.ideaNotes.push({ id: world.id(createdAt), ideaId, authorId, ...said, createdAt });
    }
  }
  for (const { by, ...view } of triageViews) {
    const createdAt = world.daysAgo(20);
    world.triageViews.push({ id: world.id(createdAt), ownerId: world.person(by).id, ...view, createdAt });
  }
}
