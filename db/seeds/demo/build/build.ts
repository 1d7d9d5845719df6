import { hashPassword } from "~/platform/auth.server";
import { renderMarkdown, type RenderedBody } from "~/platform/markdown/render.server";
import { stopThreads } from "~/platform/markdown/threads.server";
import { cases } from "../cases";
import { ideasByBoard, threadsByCategory } from "../content";
import { challenges } from "../challenges";
import { feedback } from "../feedback";
import { demoPassword } from "../people";
import { releases } from "../releases";
import { triaged } from "../triage";
import { buildBoards } from "./boards";
import { buildCases } from "./cases";
import { buildChallenges } from "./challenges";
import { buildConversations } from "./conversations";
import { buildIdeas } from "./ideas";
import { earnTrust } from "./moderation";
import { buildPeople } from "./people";
import { buildProjections, type Projections } from "./projections";
import { buildReactions } from "./reactions";
import { buildRewards, type Rewards } from "./rewards";
import { buildTellings, buildVerdicts } from "./telling";
import { buildTriage } from "./triage";
import { World } from "./world";

/** The whole community in memory, up to that moment. */
export async function buildWorld(
  now: Date,
): Promise<{ world: World; rewards: Rewards; projections: Projections }> {
  const world = new World(now, await renderAll());
  buildPeople(world, await hashPassword(demoPassword));
  const threads = buildConversations(world);
  buildIdeas(world, threads);
  buildCases(world, threads);
  buildReactions(world, threads);
  buildTellings(world, threads);
  buildVerdicts(world, threads);
  buildBoards(world, threads);
  buildTriage(world, threads);
  buildChallenges(world, threads);
  earnTrust(world);
  const rewards = buildRewards(world);
  return { world, rewards, projections: buildProjections(world, threads) };
}

/** Every text by the product's own renderer, once. */
async function renderAll(): Promise<Map<string, RenderedBody>> {
  const threads = [
    ...Object.values(threadsByCategory).flat(),
    ...Object.values(ideasByBoard).flat(),
    ...feedback,
  ];
  const texts = new Set([
    ...threads.flatMap((thread) => [thread.text, ...thread.replies.map((reply) => reply.text)]),
    ...cases.flatMap((each) => each.messages.map((message) => message.text)),
    ...releases.flatMap(({ text }) => [text.en, text.fi]),
    ...challenges.flatMap(({ text, rules }) => [text.en, text.fi, rules.en, rules.fi]),
    ...Object.values(triaged).flatMap(({ notes = [] }) => notes.map(({ text }) => text)),
  ]);
  const rendered = new Map<string, RenderedBody>();
  const waiting = [...texts];
  const work = async () => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      rendered.set(text, await render(text));
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    await stopThreads();
  }
  return rendered;
}

/** The renderer's time limit is for what strangers write; on a machine that is busy with a first start, it is tried again. */
async function render(text: string): Promise<RenderedBody> {
  for (let tries = 1; ; tries++) {
    const body = await renderMarkdown(text);
    if (body.ok) return body;
    if (body.code !== "markdown.too_slow" || tries === 20)
      throw new Error(`${body.code}: ${text.slice(0, 60)}`);
  }
}
