import { sql } from "drizzle-orm";
import { db, type Tx } from "#db/client";
import { users } from "#db/schema/access";
import { customers } from "#db/schema/customers";
import { alreadyHaveAccountLetter } from "~/emails/already-have-account";
import { confirmAddressLetter } from "~/emails/confirm-address";
import { post } from "~/emails/send.server";
import { record, sqlState, transact } from "~/events/record.server";
import type { Language } from "~/i18n/languages";
import { hashPassword } from "~/platform/auth.server";
import { newId } from "~/platform/ids";
import { limit } from "~/platform/limit.server";
import { Refusal } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { findWatched } from "~/platform/watching.server";
import { recordConsent } from "./consents.server";
import { cleanName } from "./customer";
import { freeHandle } from "./handles.server";
import { isEasyToGuess } from "./password";
import { findInviter } from "./referrals.server";
import { issueToken } from "./tokens.server";

export interface SignUp {
  displayName: string;
  email: string;
  password: string;
  /** Asked for apart from everything else, and never ticked beforehand. */
  wantsLetters: boolean;
  /** Why the form looks as if no person had filled it in: then what he writes waits for approval at first. */
  suspicion?: string | null;
  /** The handle of who invited him, if he says so. */
  invitedBy?: string;
  /** Where the visitor was going; a path of ours. */
  next?: string;
}

/** Whether new members are taken at present. */
export async function mayJoin(): Promise<boolean> {
  return (await readSetting("registration")) !== 0;
}

/**
 * A new customer with a login, and a letter to confirm the address. Who joins with an address that is known gets a
 * letter too, which says so: the page answers the same, so it tells nobody who is a member here.
 */
export async function join(signUp: SignUp, from: { ip: string; language: Language }): Promise<void> {
  if (!(await mayJoin())) throw new Refusal("account:refusal.closed", 403);
  const displayName = cleanName(signUp.displayName);
  if (!displayName) throw new Refusal("errors:required", 422, {}, "displayName");
  const watched = await findWatched(displayName);
  if (watched.some(({ action }) => action === "refuse")) {
    throw new Refusal("account:refusal.name_not_used", 422, {}, "displayName");
  }
  if (isEasyToGuess(signUp.password, [signUp.email, displayName])) {
    throw new Refusal("account:refusal.easy_password", 422, {}, "password");
  }
  await limit("sign-up", from.ip);
  await limit("mail", signUp.email.toLowerCase());
  // Before the address is looked up, so that both ways do the costly work.
  const passwordHash = await hashPassword(signUp.password);
  if (await remind(signUp.email, signUp.next)) return;
  try {
    await transact((tx) =>
      insertMember(tx, {
        ...signUp,
        suspicion: signUp.suspicion ?? (watched[0] ? `watched_word:${watched[0].expression}` : null),
        displayName,
        passwordHash,
        language: from.language,
      }),
    );
  } catch (error) {
    // Someone joined with the same address in this very moment.
    if (sqlState(error) !== "23505") throw error;
    await remind(signUp.email, signUp.next);
  }
}

type NewMember = SignUp & { passwordHash: string; language: Language };

async function insertMember(tx: Tx, member: NewMember): Promise<void> {
  const { displayName, email, passwordHash, language } = member;
  const customerId = newId();
  const handle = await freeHandle(tx, displayName);
  const inviter = member.invitedBy ? await findInviter(member.invitedBy, tx) : null;
  await tx.insert(customers).values({
    id: customerId,
    stage: "member",
    handle,
    displayName,
    locale: language,
    preApproval: member.suspicion,
    referredById: inviter?.id,
  });
  const userId = newId();
  await tx.insert(users).values({ id: userId, customerId, email, passwordHash });
  if (member.wantsLetters) await recordConsent(tx, customerId, "email.digest", true, "join");
  await record(tx, "customer.joined", { customerId, handle }, { actorId: customerId });
  const token = await issueToken(tx, { id: userId, email }, "confirm");
  await post(
    tx,
    confirmAddressLetter({ email, customerId, language, name: displayName }, token, member.next),
  );
}

type Known = {
  id: string;
  email: string;
  customer_id: string;
  confirmed: boolean;
  language: Language;
  name: string;
};

/** To an address with a login: what its owner needs. False if there is none. */
async function remind(email: string, next?: string): Promise<boolean> {
  const [user] = await db.execute<Known>(sql`
    select u.id, u.email, u.customer_id, u.email_verified_at is not null as confirmed, c.locale as language, c.display_name as name
    from users u join customers c on c.id = u.customer_id where lower(u.email) = lower(${email})`);
  if (!user) return false;
  const to = { email: user.email, customerId: user.customer_id, language: user.language, name: user.name };
  await transact(async (tx) => {
    if (user.confirmed) await post(tx, alreadyHaveAccountLetter(to));
    else await post(tx, confirmAddressLetter(to, await issueToken(tx, user, "confirm"), next));
  });
  return true;
}

/** A new letter to an address that has not been confirmed yet. Silent about every other address. */
export async function sendConfirmation(email: string, ip: string, next?: string): Promise<void> {
  await limit("sign-up", ip);
  await limit("mail", email.toLowerCase());
  await remind(email, next);
}
