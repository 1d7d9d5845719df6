import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client";
import * as s from "#db/schema/index";
import type { Fact, World } from "./world";
import type { Rewards } from "./rewards";
import type { Projections } from "./projections";

/** Everything, in the order in which the tables refer to each other. */
export async function insertWorld(
  tx: Tx,
  world: World,
  rewards: Rewards,
  projections: Projections,
): Promise<void> {
  const threads = world.threads.map((row) => ({ ...row }));
  const events = numberRooms(world, threads);
  await fill(tx, s.accounts, world.accounts);
  await fill(tx, s.customers, world.customers);
  await fill(tx, s.users, world.users);
  await fill(tx, s.identities, world.identities);
  await fill(tx, s.consents, world.consents);
  await fill(tx, s.segments, world.segments);
  await fill(tx, s.categories, world.categories);
  await fill(tx, s.boards, world.boards);
  await fill(tx, s.tags, world.tags);
  await fill(tx, s.threads, threads);
  await fill(tx, s.posts, world.posts);
  await fill(tx, s.mentions, world.mentions);
  await fill(tx, s.threadTags, world.threadTags);
  await fill(tx, s.answers, world.answers);
  await fill(tx, s.reactions, world.reactions);
  await fill(tx, s.subscriptions, [...world.subscriptions.values()]);
  await fill(tx, s.readStates, [...world.readStates.values()]);
  await fill(tx, s.ideaStatuses, world.finerStatuses);
  await fill(tx, s.ideas, world.ideas);
  await fill(tx, s.ideaMerges, world.ideaMerges);
  await fill(tx, s.votes, world.votes);
  await fill(tx, s.releases, world.releases);
  await fill(tx, s.releaseIdeas, world.releaseIdeas);
  await fill(tx, s.ideaStatusChanges, world.ideaStatusChanges);
  await fill(tx, s.ideaTellings, world.ideaTellings);
  await fill(tx, s.ideaVerdicts, world.ideaVerdicts);
  await fill(tx, s.ideaEstimates, world.ideaEstimates);
  await fill(tx, s.ideaLooks, world.ideaLooks);
  await fill(tx, s.ideaNotes, world.ideaNotes);
  await fill(tx, s.ideaTrackerLinks, world.ideaTrackerLinks);
  await fill(tx, s.triageViews, world.triageViews);
  await fill(tx, s.challenges, world.challenges);
  await fill(tx, s.challengeEntries, world.challengeEntries);
  await fill(tx, s.challengeJudges, world.challengeJudges);
  await fill(tx, s.challengeCriteria, world.challengeCriteria);
  await fill(tx, s.challengeJudgements, world.challengeJudgements);
  await fill(tx, s.challengeScores, world.challengeScores);
  await fill(tx, s.challengeWinners, world.challengeWinners);
  await fill(tx, s.challengeTellings, world.challengeTellings);
  await fill(tx, s.feedback, world.feedback);
  await insertCases(tx, world);
  await fill(tx, s.caseMessages, world.caseMessages);
  await fill(tx, s.auditLog, world.auditLog);
  await fill(tx, s.flags, projections.flags);
  await fill(tx, s.sanctions, projections.moderated.sanctions);
  await fill(tx, s.appeals, projections.moderated.appeals);
  await fill(tx, s.watchedWords, projections.moderated.watchedWords);
  await fill(tx, s.heldSubmissions, projections.moderated.heldSubmissions);
  await fill(tx, s.events, events);
  await fill(tx, s.ledgerTransactions, rewards.transactions);
  await fill(tx, s.ledgerEntries, rewards.entries);
  await fill(tx, s.pointBalances, rewards.balances);
  await fill(tx, s.pointDays, rewards.days);
  await fill(tx, s.badgeAwards, rewards.badgeAwards);
  await fill(tx, s.interactions, projections.interactions);
  await fill(tx, s.notifications, projections.notifications);
}

/** Case numbers are the database's to give; here the stories have named them already. */
async function insertCases(tx: Tx, world: World): Promise<void> {
  await tx.insert(s.cases).overridingSystemValue().values(world.cases);
  await tx.execute(
    sql`select setval(pg_get_serial_sequence('cases', 'number'), (select max(number) from cases))`,
  );
}

/** Gives each fact that a room hears its version there, and each room the last of them. */
function numberRooms(world: World, threads: World["threads"]): (typeof s.events.$inferInsert)[] {
  const versions = new Map<string, number>();
  const facts = [...world.facts].sort((a, b) => a.at.getTime() - b.at.getTime());
  const events = facts.map((fact) => {
    const { id, type, payload, actorId, threadId, caseId, at } = fact;
    return { id, type, payload, actorId, threadId, caseId, at, roomVersion: nextVersion(versions, fact) };
  });
  for (const thread of threads) thread.version = versions.get(thread.id!) ?? 0;
  for (const row of world.cases) row.version = versions.get(row.id) ?? 0;
  return events;
}

function nextVersion(versions: Map<string, number>, { room, threadId, caseId }: Fact): number | null {
  const key = room === "thread" ? threadId : room === "case" ? caseId : null;
  if (!key) return null;
  const version = (versions.get(key) ?? 0) + 1;
  versions.set(key, version);
  return version;
}

/** The rows travel as one JSON document a batch: a fifth of the work of as many parameters. */
async function fill<T extends PgTable>(tx: Tx, table: T, rows: T["$inferInsert"][]): Promise<void> {
  const BATCH = 1_000;
  const known = getTableColumns(table);
  const keys = Object.keys(known).filter((key) =>
    rows.some((row) => row[key as keyof typeof row] !== undefined),
  );
  const columns = sql.join(
    keys.map((key) => sql.identifier(known[key]!.name)),
    sql`, `,
  );
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows
      .slice(from, from + BATCH)
      .map((row: Record<string, unknown>) =>
        Object.fromEntries(keys.map((key) => [known[key]!.name, row[key] ?? null])),
      );
    await tx.execute(sql`
      insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(batch)}::text::jsonb)`);
  }
}
