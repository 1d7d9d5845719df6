import { boardFields, finerStatuses, fleetBoard, houseBoard, ideaAnswers } from "../boards";
import { boards } from "../categories";
import type { Built } from "./conversations";
import type { World } from "./world";

/** What boards ask and were answered, and where ideas stand more exactly. */
export function buildBoards(world: World, threads: Map<string, Built>): void {
  for (const { key, slug } of boards) {
    const row = world.boards.find((board) => board.slug === slug)!;
    row.fields = boardFields[key] ?? [];
  }
  for (const idea of world.ideas) idea.answers = {};
  for (const [key, answers] of Object.entries(ideaAnswers)) {
    world.ideas.find((idea) => idea.threadId === threads.get(key)!.id)!.answers = answers;
  }
  finerStatuses.forEach((status, position) => {
    const id = world.id(world.daysAgo(200));
    world.finerStatuses.push({ id, position, ...status });
    // Each stands on one idea, the one with most votes that has none yet.
    const idea = world.ideas
      .filter((one) => one.status === status.within && !one.statusId)
      .sort((a, b) => b.voteCount! - a.voteCount!)[0];
    if (idea) idea.statusId = id;
  });
  const { segment, ...fleet } = fleetBoard;
  world.boards.push({
    ...fleet,
    fields: [],
    id: world.id(world.daysAgo(3)),
    position: world.boards.length,
    audience: "segment",
    segmentId: world.segments.find(({ name }) => name === segment)!.id,
    ownerId: world.person("petra").id,
  });
  world.boards.push({
    ...houseBoard,
    fields: [],
    id: world.id(world.daysAgo(3)),
    position: world.boards.length,
    audience: "staff",
    ownerId: world.person("petra").id,
  });
}
