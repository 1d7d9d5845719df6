import { beforeAll, describe, expect, it } from "vitest";
import { join } from "~/domain/customers/joining.server";
import { provideWords } from "~/i18n/words";
import { translateIn } from "~/i18n/translate.server";
import { action as confirmAction } from "~/routes/account/confirm-request";
import { action as joinAction } from "~/routes/account/join";
import { action as resetAction } from "~/routes/account/reset-request";
import { action as signInAction } from "~/routes/account/sign-in";
import { sealForm } from "~/platform/http/form-seal.server";
import { useDatabase } from "../../support/database";
import {
  joinAs,
  lettersTo,
  newAddress,
  newPlace,
  oldSeal,
  passphrase,
  posted,
  seenFromOutside,
  tokenFor,
} from "./arrange";

const { sql } = useDatabase();
beforeAll(() => provideWords(translateIn));

const fields = (email: string) => ({
  displayName: "Aino",
  email,
  password: passphrase,
  next: "/",
  seal: oldSeal(),
  website: "",
});

const preApprovalOf = async (email: string) => {
  const [row] =
    await sql`select c.pre_approval from users u join customers c on c.id = u.customer_id where u.email = ${email}`;
  return row!.pre_approval as string | null;
};

describe("joining", () => {
  it("makes a member with a login, a handle, a fact, and one letter to confirm the address", async () => {
    const { email } = await joinAs({ displayName: "Ääkkönen Östen" });
    const [row] =
      await sql`select c.stage, c.handle, c.display_name, u.role, u.email_verified_at, c.staff_role
      from users u join customers c on c.id = u.customer_id where u.email = ${email}`;
    expect(row).toMatchObject({
      stage: "member",
      handle: "aakkonen_osten",
      role: "member",
      email_verified_at: null,
      staff_role: null,
    });
    const [fact] =
      await sql`select count(*)::int as count from events where type = 'customer.joined' and payload->>'handle' = 'aakkonen_osten'`;
    expect(fact!.count).toBe(1);
    const letters = await lettersTo(sql, email);
    expect(letters.map(({ subject }) => subject)).toEqual(["Confirm your address"]);
  });

  it("writes a consent only where the box was ticked", async () => {
    const [yes, no] = [await joinAs({ wantsLetters: true }), await joinAs()];
    const consents = (email: string) => sql`select purpose, granted from consents
      where customer_id = (select customer_id from users where email = ${email})`;
    expect(await consents(yes.email)).toEqual([{ purpose: "email.digest", granted: true }]);
    expect(await consents(no.email)).toHaveLength(0);
  });

  it("never makes two logins of one address, however many join with it at once, and however it is written", async () => {
    const email = newAddress();
    const writings = [email, email.toUpperCase(), email, email.replace("v", "V"), email];
    await Promise.all(
      writings.map((one) =>
        join({ displayName: "Twin", email: one, password: passphrase, wantsLetters: false }, newPlace()),
      ),
    );
    const [row] =
      await sql`select count(*)::int as logins, (select count(*)::int from customers where handle like 'twin%') as customers
      from users where lower(email) = lower(${email})`;
    expect(row).toEqual({ logins: 1, customers: 1 });
  });

  it("gives people of one name a handle each when they join at the same moment", async () => {
    await Promise.all(Array.from({ length: 8 }, () => joinAs({ displayName: "Matti Meikäläinen" })));
    const rows =
      await sql`select handle from customers where display_name = 'Matti Meikäläinen' order by length(handle), handle`;
    expect(rows.map(({ handle }) => handle)).toEqual([
      "matti_meikalainen",
      ...[2, 3, 4, 5, 6, 7, 8].map((n) => `matti_meikalainen_${n}`),
    ]);
  });

  it("tells the owner of a known address by letter, and changes nothing of his", async () => {
    const { email } = await joinAs();
    await sql`update users set email_verified_at = now() where email = ${email}`;
    const [before] = await sql`select password_hash, customer_id from users where email = ${email}`;
    await join(
      { displayName: "Mallory", email, password: "another long passphrase", wantsLetters: true },
      newPlace(),
    );
    expect(await sql`select password_hash, customer_id from users where email = ${email}`).toEqual([before]);
    expect((await lettersTo(sql, email))[0]!.subject).toBe("You already have a place here");
    expect(await sql`select 1 from customers where display_name = 'Mallory'`).toHaveLength(0);
  });

  it("refuses what anyone would guess, and names of the house as handles", async () => {
    const weak = { displayName: "Weak", email: newAddress(), password: "aaaaaaaaaaaa", wantsLetters: false };
    await expect(join(weak, newPlace())).rejects.toMatchObject({
      code: "account:refusal.easy_password",
      status: 422,
    });
    await joinAs({ displayName: "Admin" });
    expect(await sql`select handle from customers where display_name = 'Admin'`).toEqual([
      { handle: "admin_1" },
    ]);
  });

  it("takes names that try to break out as plain words", async () => {
    const name = "Eve\r\nBcc: a@b.fi\u202e <script>x</script> evil.example";
    const { email } = await joinAs({ displayName: name });
    const { html, text, subject } = (await lettersTo(sql, email))[0]!;
    expect(html).not.toContain("<script");
    expect(`${subject}${text}`).not.toMatch(/\r|\u202e|^Bcc:/m);
    expect(text).not.toContain("evil.example");
    expect(text).toContain("evil.\u2060example");
  });
});

describe("the doors answer the same for known and unknown addresses", () => {
  it("when joining", async () => {
    const { email } = await joinAs();
    const known = seenFromOutside(await joinAction(posted("/join", fields(email))));
    const unknown = seenFromOutside(await joinAction(posted("/join", fields(newAddress()))));
    expect(known).toEqual(unknown);
    expect(known.status).toBe(302);
  });

  it("when asking for a new password, for a letter, and when signing in", async () => {
    const { email } = await joinAs();
    for (const [path, act] of [
      ["/reset", resetAction],
      ["/confirm", confirmAction],
    ] as const) {
      const known = seenFromOutside(await act(posted(path, { email })));
      expect(known).toEqual(seenFromOutside(await act(posted(path, { email: newAddress() }))));
      expect(known.status).toBe(302);
    }
    const signIn = async (address: string) => {
      const answer = seenFromOutside(
        await signInAction(posted("/sign-in", { email: address, password: "wrong wrong wrong" })),
      );
      return JSON.stringify(answer).replaceAll(address, "<address>");
    };
    expect(await signIn(email)).toBe(await signIn(newAddress()));
  });

  it("and holds what a program will write that fills in what nobody sees, and tells it nothing", async () => {
    const email = newAddress();
    const answer = seenFromOutside(
      await joinAction(posted("/join", { ...fields(email), website: "https://spam.example" })),
    );
    expect(answer.status).toBe(302);
    expect(await preApprovalOf(email)).toBe("honeypot");
  });

  it("and so with who was too quick, or whose form is not ours: held later, not refused now", async () => {
    for (const seal of [sealForm(), `${Date.now() - 60_000}.forged`, ""]) {
      const email = newAddress();
      expect(seenFromOutside(await joinAction(posted("/join", { ...fields(email), seal }))).status).toBe(302);
      expect(await preApprovalOf(email)).toBe("too_fast");
    }
    const email = newAddress();
    await joinAction(posted("/join", fields(email)));
    expect(await preApprovalOf(email)).toBeNull();
  });

  it("and takes no column that is not on the form", async () => {
    for (const extra of ["role", "emailVerifiedAt", "stage", "customerId", "staffRole"]) {
      const answer = seenFromOutside(
        await joinAction(posted("/join", { ...fields(newAddress()), [extra]: "admin" })),
      );
      expect(answer.status).toBe(422);
    }
  });

  it("and sends one address a few letters an hour at most", async () => {
    const email = newAddress();
    const statuses = [];
    for (let i = 0; i < 7; i++)
      statuses.push(seenFromOutside(await resetAction(posted("/reset", { email }))).status);
    expect(statuses).toEqual([302, 302, 302, 302, 302, 429, 429]);
  });

  it("and links in letters are made of APP_URL", async () => {
    const { email } = await joinAs();
    const token = await tokenFor(sql, email, "confirm");
    const [letter] = await lettersTo(sql, email);
    expect(letter!.text).toContain(`http://localhost:3000/confirm/${token}`);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
  });
});
