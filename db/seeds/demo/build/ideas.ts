import { acceptsVotes, HOLD_MINUTES, trendingScore, type IdeaStatus } from "~/domain/ideas/idea";
import { ideasByBoard } from "../content";
import { releases } from "../releases";
import type { DemoIdea } from "../types";
import type { Built } from "./conversations";
import { DAY, MORNING, type Someone, type World } from "./world";

/** Ideas with the road each has come, and votes that gathered over its months. */
export function buildIdeas(world: World, threads: Map<string, Built>): void {
  for (const idea of Object.values(ideasByBoard).flat()) addIdea(world, idea, threads);
  joinWordings(world, threads);
  for (const release of releases) addRelease(world, release, threads);
}

function addIdea(world: World, idea: DemoIdea, threads: Map<string, Built>): void {
  const thread = threads.get(idea.key)!;
  const road = walkRoad(world, idea, thread);
  const end = road.find(({ to }) => !acceptsVotes(to))?.at ?? world.now;
  const votedAt = addVotes(world, idea, thread, end);
  const last = road.at(-1);
  const merged = last?.to === "merged" ? last : undefined;
  world.ideas.push({
    threadId: thread.id,
    status: last?.to ?? "new",
    statusChangedAt: last?.at ?? thread.createdAt,
    voteCount: votedAt.length,
    score: trendingScore(thread.createdAt, votedAt),
    canonicalId: merged ? threads.get(merged.into!)!.id : null,
    mergedAt: merged?.at ?? null,
    mergedById: merged?.by.id ?? null,
  });
}

/** What merging does, done beforehand: people are counted over both wordings, and the absorbed one is closed. */
function joinWordings(world: World, threads: Map<string, Built>): void {
  const built = new Map([...threads.values()].map((thread) => [thread.id, thread]));
  for (const idea of world.ideas.filter((one) => one.canonicalId)) {
    const canonical = world.ideas.find((one) => one.threadId === idea.canonicalId)!;
    const change = world.ideaStatusChanges.find(
      (one) => one.ideaId === idea.threadId && one.toStatus === "merged",
    )!;
    const before = { voteCount: canonical.voteCount!, score: canonical.score! };
    const first = new Map<string, Date>();
    for (const vote of world.votes) {
      if (vote.ideaId !== idea.threadId && vote.ideaId !== canonical.threadId) continue;
      const known = first.get(vote.customerId);
      if (!known || vote.createdAt! < known) first.set(vote.customerId, vote.createdAt!);
    }
    canonical.voteCount = first.size;
    canonical.score = trendingScore(built.get(canonical.threadId)!.createdAt, [...first.values()]);
    const absorbed = world.threads.find((thread) => thread.id === idea.threadId)!;
    absorbed.state = "locked";
    world.ideaMerges.push({
      id: world.id(change.changedAt!),
      ideaId: idea.threadId,
      canonicalId: canonical.threadId,
      note: change.note,
      mergedById: change.changedById,
      mergedAt: change.changedAt,
      before: {
        status: change.fromStatus as "new",
        state: "open",
        ...before,
        after: { voteCount: canonical.voteCount, score: canonical.score },
      },
    });
  }
}

interface Step {
  to: IdeaStatus;
  at: Date;
  by: Someone;
  into?: string;
}

function walkRoad(world: World, idea: DemoIdea, thread: Built): Step[] {
  let from: IdeaStatus = "new";
  let previous = new Date(thread.createdAt.getTime() + 3_600_000);
  return (idea.road ?? []).map(({ status: to, ago, by: handle, note, into }) => {
    const by = world.person(handle);
    const at = world.hoursAfter(world.daysAgo(ago, { from: 8.5, to: 16 }), 0, previous);
    const changeId = world.id(at);
    const tellAt = new Date(at.getTime() + HOLD_MINUTES * 60_000);
    const told = tellAt <= world.now;
    const ideaId = thread.id;
    const change = {
      id: changeId,
      ideaId,
      fromStatus: from,
      toStatus: to,
      note,
      changedById: by.id,
      changedAt: at,
      tellAt,
      toldAt: told ? tellAt : null,
    };
    world.ideaStatusChanges.push(change);
    world.auditLog.push({
      id: world.id(at),
      actorId: by.id,
      action: "idea.status",
      subjectType: "thread",
      subjectId: ideaId,
      reason: note,
      data: { from, to },
      at,
    });
    world.record(
      "idea.status_changed",
      at,
      { ideaId, authorId: thread.author.id, title: thread.title, changeId, from, to, note },
      { actorId: by.id, threadId: ideaId, room: "thread" },
    );
    if (told) {
      const said = { ideaId, authorId: thread.author.id, title: thread.title, changeId, from, to, note };
      world.record(
        "idea.status_told",
        tellAt,
        { ...said, alone: true },
        { actorId: by.id, threadId: ideaId },
      );
    }
    from = to;
    previous = at;
    return { to, at, by, into };
  });
}

/** Most votes come in an idea's first weeks, the rest trickle in until it is shipped or declined. */
function addVotes(world: World, idea: DemoIdea, thread: Built, end: Date): Date[] {
  const start = thread.createdAt;
  const span = end.getTime() - start.getTime();
  const voices = new Map((idea.voices ?? []).map((voice) => [voice.by, voice]));
  const chosen = new Set([thread.author.handle, ...voices.keys()]);
  const others = [...world.people.values()].filter(
    (person) => person.role && !chosen.has(person.handle) && person.since.getTime() < end.getTime() - DAY,
  );
  const free = Math.max(0, idea.votes - chosen.size);
  const crowd = world.chance.sample(others, free, (person) => person.energy);
  const voters = [...chosen].map((handle) => world.person(handle)).concat(crowd);
  const ballots = voters.map((voter) => {
    const earliest = Math.max(start.getTime() + 900_000, voter.since.getTime() + 3_600_000);
    const at = earliest + (start.getTime() + span - earliest) * 0.98 * world.chance.unit() ** 2.4;
    return { voter, at: voter === thread.author ? start : new Date(Math.round(at)) };
  });
  ballots.sort((a, b) => a.at.getTime() - b.at.getTime());
  ballots.forEach(({ voter, at }, before) => {
    const voice = voices.get(voter.handle);
    const addedById = voice?.via ? world.person(voice.via.staff).id : null;
    world.votes.push({
      ideaId: thread.id,
      customerId: voter.id,
      importance: voice?.importance ?? null,
      reason: voice?.reason ?? null,
      source: voice?.via?.source ?? "self",
      addedById,
      createdAt: at,
    });
    // The author's own vote comes with thread.created and has no fact of its own.
    if (voter === thread.author) return;
    world.record(
      "idea.voted",
      at,
      {
        ideaId: thread.id,
        customerId: voter.id,
        authorId: thread.author.id,
        title: thread.title,
        voteCount: before + 1,
      },
      { actorId: addedById ?? voter.id, threadId: thread.id, room: "thread" },
    );
  });
  return ballots.map(({ at }) => at);
}

function addRelease(world: World, release: (typeof releases)[number], threads: Map<string, Built>): void {
  const writtenAt = world.daysAgo(release.ago, { from: 16.2, to: 17 });
  const id = world.id(writtenAt);
  const { waits, audience } = release;
  const publishedAt = waits === undefined ? writtenAt : null;
  const publishAt = typeof waits === "number" ? new Date(world.now.getTime() + waits * DAY + MORNING) : null;
  const { key: slug, title, text } = release;
  world.releases.push({
    id,
    slug,
    title,
    bodySource: text,
    bodyHtml: { en: world.body(text.en).html, fi: world.body(text.fi).html },
    authorId: world.person(release.by).id,
    audience: audience ?? "public",
    ships: publishAt !== null,
    publishAt,
    publishedAt,
    notifiedAt: publishedAt,
    createdAt: writtenAt,
    updatedAt: writtenAt,
  });
  for (const key of release.ideas) world.releaseIdeas.push({ releaseId: id, ideaId: threads.get(key)!.id });
}
