import { beforeAll, describe, expect, it } from "vitest";
import { answerConsents, readConsents } from "~/domain/customers/consents.server";
import { changeLeaderboard, changeProfile, readOwnProfile } from "~/domain/customers/profile.server";
import { readPerson, repliesOf, threadsOf } from "~/domain/insights/person.server";
import { translateIn } from "~/i18n/translate.server";
import { provideWords } from "~/i18n/words";
import { guest, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { action } from "~/routes/account/settings";
import { useDatabase } from "../../support/database";
import { posted, seenFromOutside } from "../access/arrange";
import { category, idea, people, person, post, thread } from "../notifications/arrange";

const { sql } = useDatabase();
beforeAll(() => provideWords(translateIn));

const wish = (who: Person, about: object = {}) => ({
  displayName: who.displayName,
  handle: who.handle,
  title: "",
  city: "",
  bio: "",
  locale: "en" as const,
  theme: "system" as const,
  timeZone: "Europe/Helsinki",
  ...about,
});
const facts = async (who: Person) =>
  (await sql`select 1 from events where type = 'customer.profile_changed' and actor_id = ${who.customerId}`)
    .length;

describe("one's own profile", () => {
  it("is changed with a fact, and with none where nothing changes", async () => {
    const one = await person(sql);
    await changeProfile(one, wish(one, { city: "Tampere", bio: "I drive\n\n\n\na van.\u0000\u202e" }));
    await changeProfile(one, wish(one, { city: "Tampere", bio: "I drive\n\na van." }));
    expect(await readOwnProfile(one)).toMatchObject({
      city: "Tampere",
      bio: "I drive\n\na van.",
      title: null,
    });
    expect(await facts(one)).toBe(1);
    await changeLeaderboard(one, true);
    await changeLeaderboard(one, true);
    expect(await facts(one)).toBe(2);
  });

  it("has a handle that nobody else has, also when two reach for it at once, nor one of the house", async () => {
    const [one, other] = (await people(sql, 2)) as [Person, Person];
    const both = await Promise.allSettled(
      [one, other].map((who) => changeProfile(who, wish(who, { handle: "the_same" }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({
      code: "account:refusal.handle_taken",
      field: "handle",
      status: 422,
    });
    for (const handle of ["admin", "Support", "a", "with space", "ääkkönen", "x".repeat(31), "<b>"]) {
      await expect(changeProfile(one, wish(one, { handle }))).rejects.toMatchObject({
        code: "account:refusal.handle_shape",
      });
    }
    await expect(changeProfile(one, wish(one, { timeZone: "Mars/Base" }))).rejects.toMatchObject({
      field: "timeZone",
    });
    await expect(changeProfile(one, wish(one, { displayName: "\u200b\u202e" }))).rejects.toMatchObject({
      field: "displayName",
    });
  });

  it("takes from its form nothing but what is on it, and from a guest nothing at all", async () => {
    const one = await person(sql);
    for (const column of [
      "role",
      "stage",
      "accountId",
      "staffRole",
      "emailVerifiedAt",
      "leaderboardOptOut",
      "customerId",
    ]) {
      const answer = await action(posted("/settings", { ...wish(one), [column]: "admin" }, { actor: one }));
      expect(seenFromOutside(answer).status).toBe(422);
    }
    expect(seenFromOutside(await action(posted("/settings", wish(one)))).status).toBe(403);
    const long = await action(
      posted("/settings", { ...wish(one), bio: "x".repeat(501), city: "Oulu" }, { actor: one }),
    );
    expect(seenFromOutside(long)).toMatchObject({
      status: 422,
      body: { values: { city: "Oulu" }, errors: { bio: { code: "errors:too_long" } } },
    });
  });
});

describe("consents", () => {
  it("are dated rows that are never rewritten; the latest decides", async () => {
    const one = await person(sql);
    await answerConsents(one, { survey: true, marketing: false });
    await answerConsents(one, { survey: true, marketing: false });
    await answerConsents(one, { survey: false, marketing: false });
    const rows =
      await sql`select purpose, granted, text_version <> '' as worded from consents where customer_id = ${one.customerId} order by at, id`;
    expect(rows).toEqual([
      { purpose: "survey", granted: true, worded: true },
      { purpose: "survey", granted: false, worded: true },
    ]);
    expect(await readConsents(one.customerId)).toMatchObject([{ purpose: "survey", granted: false }]);
    await answerConsents(one, { "email.digest": false }, true);
    expect(await readConsents(one.customerId)).toMatchObject([
      { purpose: "email.digest", granted: false },
      { purpose: "survey" },
    ]);
  });
});

describe("a public profile", () => {
  it("shows no address, account, case or stage to anyone", async () => {
    const accountId = newId();
    await sql`insert into accounts (id, name) values (${accountId}, 'Canary Company')`;
    const one = await person(sql, { accountId, email: "canary@example.com" });
    const seen = JSON.stringify(await readPerson(guest, one.handle));
    expect(seen).not.toMatch(/canary/i);
    expect(seen).not.toMatch(/stage|email|account/i);
  });

  it("exists for members, and for who has written here; not for whom the company merely knows, nor the erased", async () => {
    const known = newId();
    await sql`insert into customers (id, stage, handle, display_name, city, bio) values (${known}, 'customer', 'erp_contact', 'E. Contact', 'Oulu', 'Bio')`;
    await expect(readPerson(guest, "erp_contact")).rejects.toMatchObject({ status: 404 });
    const member = await person(sql);
    const id = await thread(sql, member);
    await post(sql, id, { ...member, customerId: known }, 2);
    expect(await readPerson(guest, "ERP_contact")).toMatchObject({
      handle: "erp_contact",
      city: null,
      bio: null,
      postCount: 1,
    });
    await sql`update customers set erased_at = now() where id = ${known}`;
    await expect(readPerson(guest, "erp_contact")).rejects.toMatchObject({ status: 404 });
    await expect(readPerson(guest, "nobody_at_all")).rejects.toMatchObject({ status: 404 });
  });

  it("lists and counts only what the looker may see", async () => {
    const [author, member] = (await people(sql, 2)) as [Person, Person];
    const titles = async (actor: Person | typeof guest) =>
      (await threadsOf(actor, author.customerId, "threads")).map(({ title }) => title).sort();
    await thread(sql, author, { title: "For all" });
    const inside = await thread(sql, author, {
      title: "For members",
      categoryId: await category(sql, "members"),
    });
    await thread(sql, author, { title: "For staff", categoryId: await category(sql, "staff") });
    await thread(sql, author, { title: "Private", kind: "feedback", private: true });
    await thread(sql, author, { title: "Hidden", hidden: true });
    await post(sql, inside, author, 2);
    expect(await titles(guest)).toEqual(["For all"]);
    expect(await titles(member)).toEqual(["For all", "For members"]);
    expect(await titles(author)).toEqual(["For all", "For members"]);
    expect((await readPerson(guest, author.handle)).postCount).toBe(1);
    expect((await readPerson(member, author.handle)).postCount).toBe(3);
    expect([
      await repliesOf(guest, author.customerId),
      (await repliesOf(member, author.customerId)).length,
    ]).toEqual([[], 1]);
  });

  it("tells ideas apart from conversations, and leads on from a merged record", async () => {
    const [author, other] = (await people(sql, 2)) as [Person, Person];
    await idea(sql, author, { title: "A bright idea" });
    expect((await threadsOf(guest, author.customerId, "ideas")).map(({ title }) => title)).toEqual([
      "A bright idea",
    ]);
    expect(await threadsOf(guest, author.customerId, "threads")).toEqual([]);
    await sql`update customers set merged_into_id = ${other.customerId} where id = ${author.customerId}`;
    expect((await readPerson(guest, author.handle)).movedTo).toBe(other.handle);
  });
});
