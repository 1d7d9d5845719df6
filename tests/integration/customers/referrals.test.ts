import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { confirmAddress } from "~/domain/customers/confirming.server";
import { findInviter, readOwnReferrals } from "~/domain/customers/referrals.server";
import { mergeIdeas } from "~/domain/ideas/merging.server";
import { readView } from "~/domain/ideas/triage";
import { ideasForExport } from "~/domain/ideas/triage.server";
import { readDossier } from "~/domain/ideas/triage-panel.server";
import { voteForIdea } from "~/domain/ideas/voting.server";
import { readPerson } from "~/domain/insights/person.server";
import { openCustomer } from "~/domain/insights/three-sixty.server";
import { translateIn } from "~/i18n/translate.server";
import { provideWords } from "~/i18n/words";
import { guest, type Person } from "~/platform/actor";
import { newId } from "~/platform/ids";
import { action, loader } from "~/routes/account/join";
import { useDatabase } from "../../support/database";
import { joinAs, newAddress, oldSeal, passphrase, posted, tokenFor } from "../access/arrange";
import { idea, person } from "../ideas/arrange";

const { sql } = useDatabase();
let product: Person, agent: Person;

beforeAll(async () => {
  provideWords(translateIn);
  product = await person(sql, { role: "product" });
  agent = await person(sql, { role: "agent" });
});

/** Someone who joined by the link of another; confirmed unless said otherwise. */
async function broughtBy(inviter: string, { confirmed = true, accountId = null as string | null } = {}) {
  const { email } = await joinAs({ displayName: "Newcomer", invitedBy: inviter });
  if (confirmed) await confirm(email);
  const [row] = await sql`select c.id, c.handle, c.referred_by_id, c.referred_at from customers c
    join users u on u.customer_id = c.id where u.email = ${email}`;
  if (accountId) await sql`update customers set account_id = ${accountId} where id = ${row!.id}`;
  return { ...(row as unknown as Row), email };
}
type Row = { id: string; handle: string; referred_by_id: string | null; referred_at: Date | null };

const confirm = async (email: string) =>
  confirmAddress(guest, await tokenFor(sql, email, "confirm"), passphrase);

async function account(value: number): Promise<string> {
  const id = newId();
  await sql`insert into accounts ${sql({ id, name: `Account ${id}`, annual_value_eur: value })}`;
  return id;
}

const brought = async (who: Person) => (await readOwnReferrals(who)).brought;
const behind = async (id: string) => (await readDossier(product, id)).idea.demand.referrals;

describe("a referral", () => {
  it("is kept from the sign-up on and counts from the moment the address is confirmed", async () => {
    const inviter = await person(sql);
    const newcomer = await broughtBy(inviter.handle, { confirmed: false });
    expect(newcomer).toMatchObject({ referred_by_id: inviter.customerId, referred_at: null });
    expect(await brought(inviter)).toEqual({ count: 0, people: [] });
    await confirm(newcomer.email);
    expect(await brought(inviter)).toMatchObject({ count: 1, people: [{ customerId: newcomer.id }] });
  });

  it("is nobody's where the inviter is unknown, unconfirmed, suspended or forgotten, and one joins all the same", async () => {
    const [suspended, erased] = [await person(sql), await person(sql)];
    const unconfirmed = await person(sql, { emailConfirmed: false });
    await sql`update users set suspended_until = now() + interval '1 day' where id = ${suspended.userId}`;
    await sql`update customers set erased_at = now() where id = ${erased.customerId}`;
    for (const handle of [
      "nobody_here",
      "",
      "' or 1=1",
      ...[suspended, erased, unconfirmed].map((p) => p.handle),
    ]) {
      expect(await findInviter(handle)).toBeNull();
      expect(await broughtBy(handle)).toMatchObject({ referred_by_id: null, referred_at: null });
    }
  });

  it("is not made by joining once more with an address that is known", async () => {
    const [first, second] = [await person(sql), await person(sql)];
    const { email } = await broughtBy(first.handle);
    await joinAs({ email, invitedBy: second.handle });
    expect(await brought(first)).toMatchObject({ count: 1 });
    expect(await brought(second)).toMatchObject({ count: 0 });
  });

  it("never changes afterwards, is never by oneself, and can be forgotten", async () => {
    const [inviter, other] = [await person(sql), await person(sql)];
    const { id } = await broughtBy(inviter.handle);
    const never = { code: "23001" };
    await expect(
      sql`update customers set referred_by_id = ${other.customerId} where id = ${id}`,
    ).rejects.toMatchObject(never);
    await expect(
      sql`update customers set referred_by_id = ${inviter.customerId} where id = ${other.customerId}`,
    ).rejects.toMatchObject(never);
    await expect(
      sql`update customers set referred_at = now() + interval '1 day' where id = ${id}`,
    ).rejects.toMatchObject(never);
    const own = newId();
    await expect(
      sql`insert into customers ${sql({ id: own, referred_by_id: own, stage: "member", handle: "by_himself", display_name: "X" })}`,
    ).rejects.toMatchObject({ code: "23514" });
    await sql`update customers set referred_by_id = null where id = ${id}`;
    expect(await brought(inviter)).toMatchObject({ count: 0 });
  });

  it("is read through the alias: the survivor's, never of a second sign-up, never of oneself", async () => {
    const [absorbed, survivor] = [await person(sql), await person(sql)];
    const [kept, twin, himself] = [
      await broughtBy(absorbed.handle),
      await broughtBy(absorbed.handle),
      await broughtBy(absorbed.handle),
    ];
    await sql`update customers set merged_into_id = ${survivor.customerId} where id = ${absorbed.customerId}`;
    await sql`update customers set merged_into_id = ${kept.id} where id = ${twin.id}`;
    expect((await brought(survivor)).people.map(({ customerId }) => customerId).sort()).toEqual(
      [kept.id, himself.id].sort(),
    );
    expect((await findInviter(absorbed.handle))?.id).toBe(survivor.customerId);
    await sql`update customers set merged_into_id = ${himself.id} where id = ${absorbed.customerId}`;
    expect(await brought({ ...survivor, customerId: himself.id })).toMatchObject({
      count: 1,
      people: [{ customerId: kept.id }],
    });
  });
});

describe("the form of who joins", () => {
  const show = async (by: string) => {
    const request = new Request(`http://localhost/join?by=${by}`);
    const context = { actor: guest, language: "en" };
    return (await loader({ request, params: {}, context } as unknown as LoaderFunctionArgs)).invited;
  };

  it("says whose link it was, and nothing of anyone who is not there", async () => {
    const inviter = await person(sql, { displayName: "Matti" });
    expect(await show(inviter.handle)).toMatchObject({
      by: inviter.handle,
      label: expect.stringContaining("Matti"),
    });
    expect(await show("nobody_here")).toBeNull();
  });

  it("comes back with the box as it was left, and takes it off who unticked it", async () => {
    const inviter = await person(sql);
    const fields = (email: string) => ({
      displayName: "Eino",
      email,
      next: "/",
      seal: oldSeal(),
      website: "",
    });
    const easy = await action(
      posted("/join", { ...fields(newAddress()), password: "aaaaaaaaaaaa", invitedBy: inviter.handle }),
    );
    expect(easy).toMatchObject({ data: { values: { invitedBy: inviter.handle } } });
    const email = newAddress();
    await action(posted("/join", { ...fields(email), password: passphrase }));
    await confirm(email);
    expect(await brought(inviter)).toMatchObject({ count: 0 });
  });
});

describe("the demand behind an idea", () => {
  it("counts whom its voters brought in once, over all wordings, with each account once, beside the votes", async () => {
    const [one, two, house] = [await person(sql), await person(sql), await person(sql, { role: "agent" })];
    const [fleet, taxi] = [await account(40_000), await account(2_500)];
    await broughtBy(one.handle, { accountId: fleet });
    await broughtBy(one.handle, { accountId: fleet });
    await broughtBy(two.handle, { accountId: taxi });
    await broughtBy(two.handle);
    await broughtBy(two.handle, { accountId: fleet, confirmed: false });
    await broughtBy(house.handle, { accountId: await account(900_000) });
    const [stays, joins] = [await idea(sql, one), await idea(sql, one)];
    expect(await behind(stays)).toEqual({ customers: 0, inviters: 0, accounts: 0, annualValueEur: 0 });
    for (const voter of [one, house]) for (const id of [stays, joins]) await voteForIdea(voter, id);
    await voteForIdea(two, joins);
    expect(await behind(stays)).toEqual({ customers: 2, inviters: 1, accounts: 1, annualValueEur: 40_000 });
    await mergeIdeas(product, joins, stays, "The same wish.");
    const all = { customers: 4, inviters: 2, accounts: 2, annualValueEur: 42_500 };
    expect(await behind(stays)).toEqual(all);
    const listed = await ideasForExport(product, readView(new URLSearchParams("status=new")));
    expect(listed.find(({ id }) => id === stays)).toMatchObject({
      voteCount: 3,
      demand: { annualValueEur: 0, referrals: all },
    });
  });
});

describe("who was brought in by whom", () => {
  it("is seen by staff who see customers and by the two themselves, never on a public profile", async () => {
    const inviter = await person(sql);
    const newcomer = await broughtBy(inviter.handle);
    const { customer } = await openCustomer(agent, inviter.customerId, null);
    expect(customer.referrals.brought).toMatchObject({ count: 1, people: [{ customerId: newcomer.id }] });
    const { customer: his } = await openCustomer(agent, newcomer.id, null);
    expect(his.referrals.by).toMatchObject({ customerId: inviter.customerId });
    expect(await readOwnReferrals({ ...inviter, customerId: newcomer.id })).toMatchObject({
      by: { displayName: inviter.displayName },
    });
    await expect(openCustomer(inviter, newcomer.id, null)).rejects.toMatchObject({ status: 404 });
    for (const actor of [guest, inviter, agent]) {
      expect(JSON.stringify(await readPerson(actor, newcomer.handle))).not.toContain(inviter.customerId);
      expect(JSON.stringify(await readPerson(actor, inviter.handle))).not.toContain(newcomer.id);
    }
  });
});
