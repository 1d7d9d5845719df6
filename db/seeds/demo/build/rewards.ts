import { badges } from "~/domain/rewards/badges";
import { claimKey, earnedBy, type Claim } from "~/domain/rewards/claims";
import { deedsOf, type Done } from "~/domain/rewards/deeds";
import { standingOf } from "~/domain/rewards/level";
import { dayOf, rules } from "~/domain/rewards/rules";
import type {
  badgeAwards,
  ledgerEntries,
  ledgerTransactions,
  pointBalances,
  pointDays,
} from "#db/schema/rewards";
import { awards } from "../awards";
import type { Fact, Someone, World } from "./world";

export interface Rewards {
  transactions: (typeof ledgerTransactions.$inferInsert)[];
  entries: (typeof ledgerEntries.$inferInsert)[];
  balances: (typeof pointBalances.$inferInsert)[];
  days: (typeof pointDays.$inferInsert)[];
  badgeAwards: (typeof badgeAwards.$inferInsert)[];
}

const byRule = new Map(rules.map((rule) => [rule.id, rule]));

/** Points, levels and badges by the product's own rules, as if they had watched all that happened. */
export function buildRewards(world: World): Rewards {
  const rewards: Rewards = { transactions: [], entries: [], balances: [], days: [], badgeAwards: [] };
  const book = new Book(world, rewards);
  const facts = [...world.facts].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const fact of facts) {
    for (const claim of earnedBy(fact)) book.settle(claim, fact);
    for (const done of deedsOf(fact)) book.count(done, fact);
    if (fact.type === "post.hidden") book.takeBack((fact.payload as { postId: string }).postId, fact);
  }
  book.close();
  for (const award of awards) giveByHand(world, rewards, award);
  return rewards;
}

class Book {
  private readonly people: Map<string, Someone>;
  private readonly paid = new Set<string>();
  private readonly lifetime = new Map<string, number>();
  private readonly days = new Map<string, Rewards["days"][number]>();
  private readonly counted = new Map<string, number>();
  private readonly awarded = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly rewards: Rewards,
  ) {
    this.people = new Map([...world.people.values()].map((person) => [person.id, person]));
  }

  /** Staff earn nothing, and a vote that staff entered for somebody is not his deed. */
  private mayEarn(customerId: string, fact: Fact): boolean {
    const person = this.people.get(customerId);
    if (!person || person.staff) return false;
    const { customerId: voter } = fact.payload as { customerId?: string };
    return fact.type !== "idea.voted" || customerId !== voter || fact.actorId === customerId;
  }

  settle(claim: Claim, fact: Fact): void {
    const rule = byRule.get(claim.rule)!;
    const key = claimKey(claim);
    if (this.paid.has(key) || !this.mayEarn(claim.customerId, fact)) return;
    if (rule.dailyCap !== null && !this.takeTurn(rule.id, claim.customerId, rule.dailyCap, dayOf(fact.at)))
      return;
    this.paid.add(key);
    this.pay(claim, key, rule.amount, fact);
  }

  private takeTurn(ruleId: string, customerId: string, cap: number, day: string): boolean {
    const key = `${ruleId} ${customerId} ${day}`;
    const today = this.days.get(key) ?? { ruleId, customerId, day, times: 0 };
    if (today.times >= cap) return false;
    today.times += 1;
    this.days.set(key, today);
    return true;
  }

  private pay({ rule: ruleId, customerId, threadId }: Claim, key: string, amount: number, fact: Fact): void {
    const { type: reason, id: eventId } = fact;
    this.move(customerId, amount, fact.at, { idempotencyKey: key, ruleId, eventId, reason, threadId });
  }

  /** What a post has earned is taken back once it is hidden. */
  takeBack(postId: string, fact: Fact): void {
    const { transactions, entries } = this.rewards;
    for (const paid of transactions.filter(({ idempotencyKey }) => idempotencyKey.includes(postId))) {
      const entry = entries.find((each) => each.transactionId === paid.id && each.customerId)!;
      const { ruleId, threadId, id: reversesId } = paid;
      const idempotencyKey = `${paid.idempotencyKey}:1`;
      const about = { idempotencyKey, ruleId, threadId, reversesId, eventId: fact.id, reason: fact.type };
      this.move(entry.customerId!, -entry.amount, fact.at, about);
    }
  }

  private move(
    customerId: string,
    amount: number,
    createdAt: Date,
    about: Omit<Rewards["transactions"][number], "id" | "createdAt">,
  ): void {
    const { world, rewards } = this;
    const transactionId = world.id(createdAt);
    rewards.transactions.push({ id: transactionId, createdAt, ...about });
    rewards.entries.push({ transactionId, account: "available", customerId, amount, createdAt });
    rewards.entries.push({ transactionId, account: "issued", customerId: null, amount: -amount, createdAt });
    const before = this.lifetime.get(customerId) ?? 0;
    this.lifetime.set(customerId, before + amount);
    const nobody = { actorId: null };
    world.record("points.moved", createdAt, { customerId, amount, reason: about.reason }, nobody);
    const { level } = standingOf(before + amount);
    if (level > standingOf(before).level)
      world.record("level.reached", createdAt, { customerId, level }, nobody);
  }

  count({ customerId, deed }: Done, fact: Fact): void {
    if (!this.mayEarn(customerId, fact)) return;
    const key = `${deed} ${customerId}`;
    const { since } = this.people.get(customerId)!;
    const times = deed === "years" ? fullYears(since, fact.at) : (this.counted.get(key) ?? 0) + 1;
    this.counted.set(key, times);
    const period = deed === "years" ? String(since.getUTCFullYear() + times) : "ever";
    for (const badge of badges) {
      if (badge.earnedBy?.deed === deed && times >= badge.earnedBy.count)
        this.award(customerId, badge.id, period, fact);
    }
  }

  private award(
    customerId: string,
    badgeId: string,
    period: string,
    { id: eventId, at: awardedAt }: Fact,
  ): void {
    const { world, rewards } = this;
    const key = `${badgeId} ${customerId} ${period}`;
    if (this.awarded.has(key)) return;
    this.awarded.add(key);
    const awardId = world.id(awardedAt);
    rewards.badgeAwards.push({ id: awardId, badgeId, customerId, period, eventId, awardedAt });
    world.record(
      "badge.awarded",
      awardedAt,
      { customerId, badgeId, awardId, citation: null },
      { actorId: null },
    );
  }

  close(): void {
    this.rewards.days.push(...this.days.values());
    for (const [customerId, total] of this.lifetime) {
      this.rewards.balances.push({ customerId, balance: total, lifetime: total });
    }
  }
}

function fullYears(since: Date, at: Date): number {
  const years = at.getUTCFullYear() - since.getUTCFullYear();
  const day = new Date(since);
  day.setUTCFullYear(since.getUTCFullYear() + years);
  return at < day ? years - 1 : years;
}

function giveByHand(world: World, rewards: Rewards, award: (typeof awards)[number]): void {
  const person = world.person(award.to);
  const giver = world.person(award.by);
  const awardedAt = world.daysAgo(award.ago, { from: 9, to: 16 });
  const id = world.id(awardedAt);
  const { badge: badgeId, citation } = award;
  const payload = { customerId: person.id, badgeId, awardId: id, citation };
  const eventId = world.record("badge.awarded", awardedAt, payload, { actorId: giver.id });
  const period = awardedAt.toISOString().slice(0, 10);
  const row = {
    id,
    badgeId,
    customerId: person.id,
    period,
    awardedById: giver.id,
    citation,
    eventId,
    awardedAt,
  };
  rewards.badgeAwards.push(row);
  world.auditLog.push({
    id: world.id(awardedAt),
    actorId: giver.id,
    action: "badge.awarded",
    subjectType: "customer",
    subjectId: person.id,
    reason: citation,
    data: { badgeId, awardId: id },
    at: awardedAt,
  });
}
