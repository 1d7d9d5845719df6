import { consentPurposes, consentTextVersion, type ConsentPurpose } from "~/domain/customers/consent";
import { accounts } from "../accounts";
import { people } from "../people";
import type { DemoPerson } from "../types";
import { DAY, type Someone, type World } from "./world";

const demoEmails = new Set(
  people.filter((person) => person.email?.endsWith("@example.com")).map((person) => person.email),
);

/** Companies, their people, logins, the ways to recognise each, and what each has agreed to. */
export function buildPeople(world: World, passwordHash: string): void {
  const founded = world.daysAgo(431);
  const accountIds = new Map(accounts.map((account) => [account.key, world.id(founded)]));
  accountIds.forEach((id, key) => world.accountIds.set(key, id));
  for (const person of people)
    addPerson(world, person, accountIds.get(person.account ?? "") ?? null, passwordHash);
  for (const account of accounts) {
    world.accounts.push({
      id: accountIds.get(account.key)!,
      name: account.name,
      domain: account.domain,
      plan: account.plan,
      annualValueEur: account.annualValueEuros,
      ownerId: world.person(account.owner).id,
      externalIds: { erp: account.erp, businessId: account.businessId },
      createdAt: founded,
    });
  }
}

function addPerson(world: World, person: DemoPerson, accountId: string | null, passwordHash: string): void {
  const since = new Date(world.now.getTime() - person.joined * DAY + world.chance.whole(150, 200) * 60_000);
  const staff = person.role !== undefined && person.role !== "member";
  const energy = (staff ? 0.3 : 0.15) + (staff ? 0.3 : 2.6) * world.chance.unit() ** 2;
  const someone: Someone = { ...person, id: world.id(since), since, staff, energy, accountId };
  const inviter = person.invitedBy ? world.person(person.invitedBy) : null;
  world.people.set(person.handle, someone);
  world.customers.push({
    id: someone.id,
    stage: person.stage,
    handle: person.handle,
    displayName: person.name,
    accountId,
    title: person.title ?? null,
    city: person.city,
    bio: person.bio ?? null,
    locale: person.locale,
    staffRole: staff ? (person.role as Exclude<typeof person.role, "member">) : null,
    referredById: inviter?.id ?? null,
    referredAt: inviter && minutesAfter(since, 30),
    leaderboardOptOut: person.handle === "rasmus",
    trustLevel: staff ? 4 : 0,
    createdAt: since,
    lastSeenAt: person.role ? lastSeen(world, person) : null,
  });
  addIdentities(world, someone);
  if (person.role) addLogin(world, someone, passwordHash);
  addConsents(world, someone);
}

const minutesAfter = (since: Date, minutes: number) => new Date(since.getTime() + minutes * 60_000);

function lastSeen(world: World, person: DemoPerson): Date {
  const days = demoEmails.has(person.email) || person.role !== "member" ? 0.3 : world.chance.unit() ** 3 * 24;
  return new Date(world.now.getTime() - Math.round((days + 0.02) * DAY));
}

function addLogin(world: World, person: Someone, passwordHash: string): void {
  const confirmedAt = new Date(person.since.getTime() + world.chance.whole(2, 25) * 60_000);
  world.users.push({
    id: world.id(person.since),
    customerId: person.id,
    email: person.email!,
    emailVerifiedAt: confirmedAt,
    passwordHash,
    role: person.role,
    createdAt: person.since,
  });
  const about = { actorId: person.id };
  world.record("customer.joined", person.since, { customerId: person.id, handle: person.handle }, about);
  world.record("customer.email_confirmed", confirmedAt, { customerId: person.id }, about);
}

function addIdentities(world: World, person: Someone): void {
  const verified = minutesAfter(person.since, 30);
  const add = (provider: string, subject: string | undefined, verifiedAt: Date | null) => {
    if (!subject) return;
    const id = world.id(person.since);
    world.identities.push({
      id,
      customerId: person.id,
      provider,
      subject,
      verifiedAt,
      createdAt: person.since,
    });
  };
  add("email", person.email, person.role ? verified : null);
  add("phone", person.phone, person.role && world.chance.happens(0.7) ? verified : null);
  add("mastodon", person.mastodon?.toLowerCase(), person.role ? verified : null);
  add("erp", person.erp, verified);
}

/** Who signed up was asked about each purpose, and may have thought better of it since. */
function addConsents(world: World, person: Someone): void {
  if (!person.role && !person.refuses) return;
  const add = (purpose: ConsentPurpose, granted: boolean, source: string, at: Date) => {
    const id = world.id(at);
    world.consents.push({
      id,
      customerId: person.id,
      purpose,
      granted,
      textVersion: consentTextVersion,
      source,
      at,
    });
  };
  for (const purpose of consentPurposes) {
    const refused = person.refuses?.includes(purpose) ?? false;
    if (!person.role && !refused) continue;
    if (!refused && purpose === "marketing" && world.chance.happens(0.4)) continue;
    add(purpose, true, "join", person.since);
    if (refused)
      add(purpose, false, "settings", new Date(person.since.getTime() + world.chance.whole(3, 40) * DAY));
  }
}
