import type { Catalogue, EventType } from "~/events/catalogue";
import type { RenderedBody } from "~/platform/markdown/render.server";
import type { accounts, consents, customers, identities, segments } from "#db/schema/customers";
import type {
  challenges,
  challengeEntries,
  challengeJudges,
  challengeCriteria,
  challengeJudgements,
  challengeScores,
  challengeWinners,
  challengeTellings,
} from "#db/schema/challenges";
import type { users } from "#db/schema/access";
import type { caseMessages, cases } from "#db/schema/cases";
import type { boards, categories } from "#db/schema/places";
import type { mentions, posts, reactions } from "#db/schema/posts";
import type { answers } from "#db/schema/questions";
import type { readStates, subscriptions } from "#db/schema/reading";
import type { tags, threadTags } from "#db/schema/tags";
import type { threads } from "#db/schema/threads";
import type { feedback } from "#db/schema/feedback";
import type { ideaTellings, ideaVerdicts } from "#db/schema/telling";
import type { ideaEstimates, ideaLooks, ideaNotes, ideaTrackerLinks, triageViews } from "#db/schema/triage";
import type {
  ideaMerges,
  ideas,
  ideaStatusChanges,
  ideaStatuses,
  releaseIdeas,
  releases,
  votes,
} from "#db/schema/ideas";
import type { auditLog } from "#db/schema/moderation";
import type { DemoPerson } from "../types";
import { Chance, mulberry32 } from "./chance";

const SEED = 20_190_411;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The demo begins at midnight in UTC; what goes by a date happens at nine in Helsinki, or ten in summer. */
export const MORNING = 7 * 3_600_000;

/** A fact that will stand in the events, with the room that hears of it. */
export interface Fact<T extends EventType = EventType> {
  id: string;
  type: T;
  payload: Catalogue[T];
  actorId: string | null;
  threadId: string | null;
  caseId: string | null;
  room: "thread" | "case" | null;
  at: Date;
}

export interface Someone extends DemoPerson {
  id: string;
  since: Date;
  staff: boolean;
  /** How much he takes part, 1 being usual. */
  energy: number;
  accountId: string | null;
}

type Rows<T extends { $inferInsert: unknown }> = T["$inferInsert"][];

/** All rows of the community to be, in memory: built in the order of time, inserted in the order of the tables. */
export class World {
  readonly chance = new Chance(mulberry32(SEED));
  readonly people = new Map<string, Someone>();
  readonly facts: Fact[] = [];

  readonly accounts: Rows<typeof accounts> = [];
  /** By their keys. */
  readonly accountIds = new Map<string, string>();
  readonly segments: Rows<typeof segments> = [];
  readonly customers: Rows<typeof customers> = [];
  readonly users: Rows<typeof users> = [];
  readonly identities: Rows<typeof identities> = [];
  readonly consents: Rows<typeof consents> = [];
  readonly categories: Rows<typeof categories> = [];
  readonly boards: Rows<typeof boards> = [];
  readonly finerStatuses: Rows<typeof ideaStatuses> = [];
  readonly tags: Rows<typeof tags> = [];
  readonly threads: Rows<typeof threads> = [];
  readonly posts: Rows<typeof posts> = [];
  readonly mentions: Rows<typeof mentions> = [];
  readonly threadTags: Rows<typeof threadTags> = [];
  readonly answers: Rows<typeof answers> = [];
  readonly reactions: Rows<typeof reactions> = [];
  readonly ideas: Rows<typeof ideas> = [];
  readonly ideaMerges: Rows<typeof ideaMerges> = [];
  readonly votes: Rows<typeof votes> = [];
  readonly ideaStatusChanges: Rows<typeof ideaStatusChanges> = [];
  readonly ideaTellings: Rows<typeof ideaTellings> = [];
  readonly ideaVerdicts: Rows<typeof ideaVerdicts> = [];
  readonly ideaEstimates: Rows<typeof ideaEstimates> = [];
  readonly ideaLooks: Rows<typeof ideaLooks> = [];
  readonly ideaNotes: Rows<typeof ideaNotes> = [];
  readonly ideaTrackerLinks: Rows<typeof ideaTrackerLinks> = [];
  readonly triageViews: Rows<typeof triageViews> = [];
  readonly challenges: Rows<typeof challenges> = [];
  readonly challengeEntries: Rows<typeof challengeEntries> = [];
  readonly challengeJudges: Rows<typeof challengeJudges> = [];
  readonly challengeCriteria: Rows<typeof challengeCriteria> = [];
  readonly challengeJudgements: Rows<typeof challengeJudgements> = [];
  readonly challengeScores: Rows<typeof challengeScores> = [];
  readonly challengeWinners: Rows<typeof challengeWinners> = [];
  readonly challengeTellings: Rows<typeof challengeTellings> = [];
  readonly releases: Rows<typeof releases> = [];
  readonly releaseIdeas: Rows<typeof releaseIdeas> = [];
  readonly feedback: Rows<typeof feedback> = [];
  readonly cases: (Rows<typeof cases>[number] & { id: string; number: number })[] = [];
  readonly caseMessages: Rows<typeof caseMessages> = [];
  readonly auditLog: Rows<typeof auditLog> = [];
  readonly subscriptions = new Map<string, Rows<typeof subscriptions>[number]>();
  readonly readStates = new Map<string, Rows<typeof readStates>[number]>();

  constructor(
    readonly now: Date,
    readonly rendered: Map<string, RenderedBody>,
  ) {}

  person(handle: string): Someone {
    const person = this.people.get(handle);
    if (!person) throw new Error(`Nobody in the demo is called ${handle}`);
    return person;
  }

  body(source: string): RenderedBody {
    const body = this.rendered.get(source);
    if (!body) throw new Error(`Not rendered: ${source.slice(0, 60)}`);
    return body;
  }

  id(at: Date): string {
    return this.chance.idAt(at);
  }

  /** A moment of a day so many days ago: whole days fall between breakfast and late evening, fractions are exact. */
  daysAgo(ago: number, { from = 6.6, to = 21.4 } = {}): Date {
    const day = this.now.getTime() - ago * DAY;
    if (!Number.isInteger(ago)) return new Date(Math.round(day));
    // Helsinki is two or three hours ahead of UTC; two is near enough for a demo.
    return new Date(Math.round(day + this.chance.between(from - 2, to - 2) * HOUR));
  }

  /** A moment so many hours after another: at the earliest just after `previous`, never in the future, seldom at night. */
  hoursAfter(start: Date, hours: number, previous: Date): Date {
    let at = start.getTime() + hours * HOUR + this.chance.between(0, 20) * MINUTE;
    const hour = (new Date(at).getUTCHours() + 2) % 24;
    if (hours > 3 && hour < 6) at += (6 - hour) * HOUR + this.chance.between(10, 80) * MINUTE;
    at = Math.max(at, previous.getTime() + this.chance.between(2, 9) * MINUTE);
    return new Date(Math.round(Math.min(at, this.latest(previous))));
  }

  private latest(previous: Date): number {
    const last = this.now.getTime() - MINUTE;
    return Math.max(Math.min(previous.getTime() + 5 * MINUTE, last + 30_000), last - 5 * MINUTE);
  }

  record<T extends EventType>(
    type: T,
    at: Date,
    payload: Catalogue[T],
    about: { actorId: string | null; threadId?: string; caseId?: string; room?: "thread" | "case" },
  ): string {
    const id = this.id(at);
    const { actorId, threadId = null, caseId = null, room = null } = about;
    this.facts.push({ id, type, payload, actorId, threadId, caseId, room, at } as Fact);
    return id;
  }

  subscribe(customerId: string, threadId: string, level: "watching" | "tracking", createdAt: Date): void {
    const key = `${customerId} ${threadId}`;
    if (this.subscriptions.has(key)) return;
    this.subscriptions.set(key, { customerId, subjectType: "thread", subjectId: threadId, level, createdAt });
  }

  read(customerId: string, threadId: string, lastReadNumber: number, at: Date): void {
    const key = `${customerId} ${threadId}`;
    const standing = this.readStates.get(key);
    if (standing && standing.lastReadNumber >= lastReadNumber) return;
    this.readStates.set(key, { customerId, threadId, lastReadNumber, at });
  }
}
