import { beforeAll, describe, expect, it } from "vitest";
import { confirmAddress } from "~/domain/customers/confirming.server";
import { join, sendConfirmation } from "~/domain/customers/joining.server";
import { requestReset, resetPassword } from "~/domain/customers/passwords.server";
import { checkPassword } from "~/domain/customers/signing-in.server";
import { translateIn } from "~/i18n/translate.server";
import { provideWords } from "~/i18n/words";
import { guest } from "~/platform/actor";
import { sha256, startSession } from "~/platform/auth.server";
import { newId } from "~/platform/ids";
import { loader as confirmLoader } from "~/routes/account/confirm";
import { useDatabase } from "../../support/database";
import { actorOf, joinAs, newAddress, newPlace, passphrase, posted, tokenFor } from "./arrange";

const { sql } = useDatabase();
beforeAll(() => provideWords(translateIn));

const dead = { code: "account:refusal.dead_link", status: 409 };
const userOf = async (email: string) =>
  (await sql`select id, customer_id, email_verified_at from users where email = ${email}`)[0]!;

describe("a letter to confirm an address", () => {
  it("is not used up by being looked at", async () => {
    const { email, password } = await joinAs();
    const token = await tokenFor(sql, email, "confirm");
    for (let i = 0; i < 3; i++) {
      const shown = (await confirmLoader(posted("/confirm", {}, { params: { token } }))) as {
        data: { holder: object };
      };
      expect(shown.data.holder).toEqual({ email, displayName: "Aino Virtanen", known: false });
    }
    await confirmAddress(guest, token, password);
    expect((await userOf(email)).email_verified_at).toBeInstanceOf(Date);
  });

  it("works once, of twenty presses at the same time", async () => {
    const { email, password } = await joinAs();
    const token = await tokenFor(sql, email, "confirm");
    const cookie = await startSession((await userOf(email)).id, null);
    const actor = await actorOf(cookie);
    const pressed = await Promise.allSettled(
      Array.from({ length: 20 }, () => confirmAddress(actor, token, password)),
    );
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of pressed) if (one.status === "rejected") expect(one.reason).toMatchObject(dead);
    const [facts] = await sql`select count(*)::int as count from events
      where type = 'customer.email_confirmed' and actor_id = ${(await userOf(email)).customer_id}`;
    expect(facts!.count).toBe(1);
  });

  it("asks a stranger for the password, and stays whole when he does not know it", async () => {
    const { email, password } = await joinAs();
    const token = await tokenFor(sql, email, "confirm");
    await expect(confirmAddress(guest, token, "not the password")).rejects.toMatchObject({
      code: "account:refusal.wrong_password_here",
      field: "password",
    });
    expect((await userOf(email)).email_verified_at).toBeNull();
    await confirmAddress(guest, token, password);
  });

  it("dies when a newer one is asked for, and after an hour", async () => {
    const { email, password } = await joinAs();
    const first = await tokenFor(sql, email, "confirm");
    await sendConfirmation(email, newPlace().ip);
    const second = await tokenFor(sql, email, "confirm");
    expect(second).not.toBe(first);
    await expect(confirmAddress(guest, first, password)).rejects.toMatchObject(dead);
    const [row] =
      await sql`select expires_at - created_at <= interval '60 minutes' as soon, token_hash from email_tokens
      where token_hash = ${sha256(second)}`;
    expect(row!.soon).toBe(true);
    await sql`update email_tokens set expires_at = now() - interval '1 second' where token_hash = ${sha256(second)}`;
    await expect(confirmAddress(guest, second, password)).rejects.toMatchObject(dead);
  });

  it("is kept as a hash alone, and is useless for another purpose or address", async () => {
    const { email, password } = await joinAs();
    const token = await tokenFor(sql, email, "confirm");
    const [kept] = await sql`select count(*)::int as count from email_tokens where token_hash = ${token}`;
    expect(kept!.count).toBe(0);
    await expect(resetPassword(token, "a whole new passphrase")).rejects.toMatchObject(dead);
    await sql`update users set email = ${newAddress()} where email = ${email}`;
    await expect(confirmAddress(guest, token, password)).rejects.toMatchObject(dead);
  });

  it("takes over no customer whom the company knew by that address", async () => {
    const [email, imported] = [newAddress(), newId()];
    await sql`insert into customers (id, stage, handle, display_name) values (${imported}, 'customer', 'imported_one', 'Imported One')`;
    await sql`insert into identities (id, customer_id, provider, subject, verified_at) values (${newId()}, ${imported}, 'email', ${email}, now())`;
    await join({ displayName: "New One", email, password: passphrase, wantsLetters: false }, newPlace());
    await confirmAddress(guest, await tokenFor(sql, email, "confirm"), passphrase);
    expect((await userOf(email)).customer_id).not.toBe(imported);
    expect(await sql`select customer_id from identities where subject = ${email}`).toEqual([
      { customer_id: imported },
    ]);
  });
});

describe("a letter to a new password", () => {
  it("sets it once of twenty times, ends all sessions and other letters, and confirms the address", async () => {
    const { email } = await joinAs();
    const user = await userOf(email);
    const cookies = [await startSession(user.id, null), await startSession(user.id, null)];
    await requestReset(email, newPlace().ip);
    const token = await tokenFor(sql, email, "reset");
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => resetPassword(token, `a new passphrase of ${i}`)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const cookie of cookies) expect(await actorOf(cookie)).toEqual(guest);
    expect((await userOf(email)).email_verified_at).toBeInstanceOf(Date);
    expect(await sql`select 1 from email_tokens where user_id = ${user.id}`).toHaveLength(0);
    const [facts] =
      await sql`select count(*)::int as count from events where type = 'customer.sessions_ended' and actor_id = ${user.customer_id}`;
    expect(facts!.count).toBe(1);
    await expect(checkPassword(email, passphrase, newPlace().ip)).rejects.toMatchObject({ status: 422 });
    const winner = tries.findIndex(({ status }) => status === "fulfilled");
    expect(await checkPassword(email, `a new passphrase of ${winner}`, newPlace().ip)).toEqual({
      userId: user.id,
      suspended: false,
    });
  });

  it("goes to nobody for an address without a login", async () => {
    const email = newAddress();
    await requestReset(email, newPlace().ip);
    expect(await sql`select 1 from mails where to_address = ${email}`).toHaveLength(0);
  });
});
