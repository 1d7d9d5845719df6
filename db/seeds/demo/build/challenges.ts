import { challenges, criteria, type DemoChallenge } from "../challenges";
import { boards } from "../categories";
import type { Built } from "./conversations";
import { DAY, MORNING, type World } from "./world";

/** Calls for ideas: one over, one in which people vote, one to come. Those who take part have been told of what is past. */
export function buildChallenges(world: World, threads: Map<string, Built>): void {
  for (const call of challenges) addChallenge(world, call, threads);
}

function addChallenge(world: World, call: DemoChallenge, threads: Map<string, Built>): void {
  const on = (day: number) => new Date(world.now.getTime() + day * DAY + MORNING);
  const petra = world.person("petra").id;
  const createdAt = new Date(Math.min(on(call.opens).getTime(), world.now.getTime()) - 3 * DAY);
  const challengeId = world.id(createdAt);
  const rendered = (words: { fi: string; en: string }) => ({
    fi: world.body(words.fi).html,
    en: world.body(words.en).html,
  });
  const { slug } = boards.find(({ key }) => key === call.board)!;
  world.challenges.push({
    id: challengeId,
    slug: call.slug,
    question: call.question,
    bodySource: call.text,
    bodyHtml: rendered(call.text),
    rulesSource: call.rules,
    rulesHtml: rendered(call.rules),
    prize: call.prize,
    boardId: world.boards.find((board) => board.slug === slug)!.id!,
    opensAt: on(call.opens),
    votingAt: on(call.voting),
    judgingAt: on(call.judging),
    closesAt: on(call.closes),
    createdById: petra,
    createdAt,
    announcedAt: createdAt,
    resultsAt: call.winners ? on(call.closes + 2) : null,
    resultsById: call.winners ? petra : null,
  });
  for (const phase of ["voting", "judging"] as const)
    if (on(call[phase]) < world.now)
      world.challengeTellings.push({ challengeId, phase, toldAt: on(call[phase]) });
  const criterionIds = criteria.map(({ name, weight }, position) => {
    const id = world.id(createdAt);
    world.challengeCriteria.push({ id, challengeId, name, weight, position });
    return id;
  });
  const judges = ["petra", "samir"].map((handle) => world.person(handle).id);
  for (const customerId of judges)
    world.challengeJudges.push({ challengeId, customerId, invitedById: petra, invitedAt: createdAt });
  for (const key of call.entries) {
    const ideaId = threads.get(key)!.id;
    world.challengeEntries.push({ challengeId, ideaId, enteredAt: on(call.opens + 2) });
    if (!call.winners) continue;
    const won = call.winners.findIndex(({ idea }) => idea === key);
    for (const judgeId of judges) {
      const id = world.id(on(call.judging + 1));
      world.challengeJudgements.push({
        id,
        challengeId,
        ideaId,
        judgeId,
        comment: null,
        judgedAt: on(call.judging + 1),
      });
      for (const criterionId of criterionIds)
        world.challengeScores.push({
          judgementId: id,
          criterionId,
          score: won === 0 ? 5 : won === 1 ? 4 : 3,
        });
    }
  }
  call.winners?.forEach(({ idea, named, reason }, at) => {
    const answeredAt = on(call.closes + 1);
    world.challengeWinners.push({
      challengeId,
      ideaId: threads.get(idea)!.id,
      rank: at + 1,
      reason,
      chosenById: petra,
      chosenAt: on(call.closes),
      askedAt: on(call.closes),
      consentedAt: named ? answeredAt : null,
      declinedAt: named ? null : answeredAt,
    });
  });
}
