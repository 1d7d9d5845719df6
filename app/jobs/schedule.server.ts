import { Logger, parseCronItems, run, runMigrations, type Runner } from "graphile-worker";
import pg from "pg";
import { redeliver } from "~/events/deliver.server";
import { log } from "~/platform/log.server";

/** Every job with its payload. */
export interface Jobs {
  redeliver: { subscriber: string; seq: number };
  "send-mail": { mailId: string };
  "write-letters": { eventId: string; after: string | null };
  forget: object;
  "score-threads": object;
  "clear-attachments": object;
  "earn-trust": object;
  "work-out-segments": object;
  "remind-askers": object;
  "write-digests": object;
  "tell-decisions": object;
  "publish-releases": object;
  "ask-for-verdicts": object;
  "tell-of-asleep": object;
  "rerender-posts": { after: string | null };
  "tell-challenges": object;
  "preview-links": { threadId: string; number: number };
  "recount-words": object;
  "suggest-merges": { ideaId: string };
  "suggest-all-merges": { after: string | null };
  "count-values": object;
  "count-influences": object;
}

type Handlers = { [K in keyof Jobs]: (payload: Jobs[K]) => Promise<void> };

/** What runs when; each job calls one function of the house. */
const jobs: Handlers = {
  redeliver: ({ subscriber, seq }) => redeliver(subscriber, seq),
  "send-mail": async ({ mailId }) =>
    (await import("~/domain/notifications/letters.server")).sendLetter(mailId),
  "write-letters": async ({ eventId, after }) =>
    (await import("~/domain/notifications/letters.server")).writeLetters(eventId, after),
  "score-threads": async () => (await import("~/domain/community/scoring.server")).scoreThreads(),
  forget: async () => (await import("~/platform/forgetting.server")).forgetExpired(),
  "clear-attachments": async () =>
    void (await (await import("~/domain/community/attaching.server")).clearLooseAttachments()),
  "work-out-segments": async () => (await import("~/domain/segments/membership.server")).workOutAllMembers(),
  "earn-trust": async () => (await import("~/domain/moderation/earning-trust.server")).earnTrustDaily(),
  "remind-askers": async () =>
    void (await (await import("~/domain/community/reminding.server")).remindAskers()),
  "write-digests": async () =>
    void (await (await import("~/domain/notifications/digest.server")).writeDigests()),
  "tell-decisions": async () => void (await (await import("~/domain/ideas/telling.server")).tellDecisions()),
  "publish-releases": async () =>
    void (await (await import("~/domain/ideas/publishing.server")).publishDue()),
  "ask-for-verdicts": async () =>
    void (await (await import("~/domain/ideas/verdicts.server")).askForVerdicts()),
  "tell-challenges": async () =>
    void (await (await import("~/domain/ideas/challenges/telling.server")).tellPhases()),
  "tell-of-asleep": async () => void (await (await import("~/domain/ideas/asleep.server")).tellOfAsleep()),
  "rerender-posts": async ({ after }) =>
    (await import("~/domain/community/rerendering.server")).rerenderPosts(after),
  "preview-links": async ({ threadId, number }) =>
    (await import("~/domain/community/link-previews.server")).previewLinks(threadId, number),
  "suggest-merges": async ({ ideaId }) =>
    void (await (await import("~/domain/ideas/suggesting.server")).suggestFor(ideaId)),
  "suggest-all-merges": async ({ after }) =>
    (await import("~/domain/ideas/suggesting.server")).suggestForAll(after),
  "count-values": async () => (await import("~/domain/ideas/weighing.server")).countAllValues(),
  "count-influences": async () => (await import("~/domain/ideas/weighing.server")).countInfluences(),
  "recount-words": async () => (await import("~/platform/vocabulary.server")).recountWords(),
};

/** Which of them run by the clock. */
const byTheClock = [
  { task: "forget", match: "17 * * * *", identifier: "forget" },
  { task: "score-threads", match: "*/10 * * * *", identifier: "score-threads" },
  { task: "clear-attachments", match: "47 * * * *", identifier: "clear-attachments" },
  { task: "remind-askers", match: "23 * * * *", identifier: "remind-askers" },
  { task: "tell-challenges", match: "* * * * *", identifier: "tell-challenges" },
  // Every quarter: there are time zones of that.
  { task: "write-digests", match: "*/15 * * * *", identifier: "write-digests" },
  { task: "tell-decisions", match: "* * * * *", identifier: "tell-decisions" },
  { task: "ask-for-verdicts", match: "38 * * * *", identifier: "ask-for-verdicts" },
  { task: "publish-releases", match: "* * * * *", identifier: "publish-releases" },
  { task: "tell-of-asleep", match: "30 5 * * *", identifier: "tell-of-asleep" },
  { task: "work-out-segments", match: "*/10 * * * *", identifier: "work-out-segments" },
  { task: "count-influences", match: "5,15,25,35,45,55 * * * *", identifier: "count-influences" },
  { task: "count-values", match: "50 2 * * *", identifier: "count-values" },
  { task: "recount-words", match: "10 2 * * *", identifier: "recount-words" },
  { task: "earn-trust", match: "40 3 * * *", identifier: "earn-trust" },
];

export async function startJobs(): Promise<() => Promise<void>> {
  const pgPool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
  const broken = (error: Error) => log.error({ error }, "a job connection broke");
  pgPool.on("error", broken);
  pgPool.on("connect", (client) => client.on("error", broken));
  await runMigrations({ pgPool });
  const runner: Runner = await run({
    pgPool,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(byTheClock),
    taskList: Object.fromEntries(
      Object.entries(jobs).map(([name, handler]) => [name, (payload: unknown) => handler(payload as never)]),
    ),
    logger: workerLogger(),
  });
  await runner.addJob("score-threads", {}, { jobKey: "score-threads" });
  // What was seeded, imported or there before these were kept.
  await runner.addJob("count-values", {}, { jobKey: "count-values" });
  await runner.addJob("count-influences", {}, { jobKey: "count-influences" });
  // A new version may render otherwise.
  await runner.addJob("rerender-posts", { after: null }, { jobKey: "rerender-posts" });
  return async () => {
    await runner.stop();
    await pgPool.end();
  };
}

function workerLogger() {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
  });
}
