import { randomBytes } from "node:crypto";
import { db } from "#db/client";
import { users } from "#db/schema/access";
import { categories } from "#db/schema/places";
import { accounts, customers } from "#db/schema/customers";
import { replyToThread } from "~/domain/community/posting.server";
import { startThread } from "~/domain/community/starting.server";
import { guest, type Person, type Role } from "~/platform/actor";
import { newId } from "~/platform/ids";

/** Someone with a login, as the house would sign him in. */
export async function person(
  role: Role,
  more: { displayName?: string; accountId?: string } = {},
): Promise<Person> {
  const customerId = newId();
  const userId = newId();
  const handle = `p_${randomBytes(6).toString("hex")}`;
  const displayName = more.displayName ?? handle;
  const staffRole = role === "member" ? null : role;
  const email = `${handle}@example.com`;
  const accountId = more.accountId ?? null;
  await db
    .insert(customers)
    .values({ id: customerId, stage: "customer", handle, displayName, staffRole, accountId, trustLevel: 3 });
  await db
    .insert(users)
    .values({ id: userId, customerId, email, passwordHash: "none", role, emailVerifiedAt: new Date() });
  return {
    role,
    customerId,
    userId,
    handle,
    displayName,
    email,
    accountId,
    sessionId: "none",
    avatarUrl: null,
    emailConfirmed: true,
    locale: "en",
    theme: "system",
    timeZone: "Europe/Helsinki",
    trustLevel: 3,
    segmentIds: [],
    silencedUntil: null,
  };
}

export async function account(name: string): Promise<string> {
  const id = newId();
  await db.insert(accounts).values({ id, name, plan: "Fleet", annualValueEur: 42_000 });
  return id;
}

/** A question in an open category, with its opening post. */
export async function question(
  author: Person,
  title = "My studs came loose, twice",
): Promise<{ id: string; slug: string }> {
  const categoryId = newId();
  const slug = `c-${randomBytes(6).toString("hex")}`;
  const words = { en: slug, fi: slug };
  await db.insert(categories).values({
    id: categoryId,
    slug,
    name: words,
    description: words,
    colour: "lake",
    icon: "snowflake",
    audience: "public",
  });
  const body = "It happened again on the way to Rovaniemi.";
  return startThread(author, { kind: "question", categoryId, title, body, submissionId: newId() });
}

export function reply(author: Person, threadId: string, body = "The same here since last week.") {
  return replyToThread(author, threadId, { body, submissionId: newId() });
}

/** Everyone who may knock at a door, by role. */
export async function everyRole() {
  return {
    guest,
    member: await person("member"),
    moderator: await person("moderator"),
    product: await person("product"),
    agent: await person("agent"),
    admin: await person("admin"),
  };
}
