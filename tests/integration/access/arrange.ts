import type postgres from "postgres";
import { join, type SignUp } from "~/domain/customers/joining.server";
import { sealForm } from "~/platform/http/form-seal.server";
import { freezeClock } from "~/platform/clock";
import { guest, type Actor } from "~/platform/actor";
import { actorFromCookie } from "~/platform/auth.server";

export const passphrase = "seven snowy spruces sway";

let made = 0;

/** An address that nobody has yet. */
export const newAddress = () => `visitor${++made}@example.com`;

/** Each visitor comes from a place of his own, so that limits by place do not stand in the way. */
export const newPlace = () => ({ ip: `10.0.${made >> 8}.${made++ & 255}`, language: "en" as const });

export async function joinAs(about: Partial<SignUp> = {}): Promise<SignUp> {
  const signUp = {
    displayName: "Aino Virtanen",
    email: newAddress(),
    password: passphrase,
    wantsLetters: false,
    ...about,
  };
  await join(signUp, newPlace());
  return signUp;
}

/** The letters to an address, newest first. */
export async function lettersTo(sql: postgres.Sql, email: string) {
  const rows =
    await sql`select id, subject, text, html, idempotency_key from mails where to_address = ${email}
    order by created_at desc, id desc`;
  return rows as unknown as {
    id: string;
    subject: string;
    text: string;
    html: string;
    idempotency_key: string;
  }[];
}

/** The token in the newest letter to an address. */
export async function tokenFor(
  sql: postgres.Sql,
  email: string,
  purpose: "confirm" | "reset",
): Promise<string> {
  for (const { text } of await lettersTo(sql, email)) {
    const [, token] = new RegExp(`/${purpose}/([\\w-]+)`).exec(text) ?? [];
    if (token) return token;
  }
  throw new Error(`No letter with a ${purpose} link to ${email}`);
}

export async function actorOf(setCookie: string): Promise<Actor> {
  return (await actorFromCookie(setCookie.split(";")[0])).actor;
}

/** A form's seal that is old enough. */
export function oldSeal(): string {
  freezeClock(new Date(Date.now() - 10_000));
  const seal = sealForm();
  freezeClock(null);
  return seal;
}

/** A form post, as a route's action gets it. */
export function posted(
  path: string,
  fields: Record<string, string>,
  about: { actor?: Actor; params?: Record<string, string>; ip?: string; cookie?: string } = {},
) {
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      ...(about.cookie && { Cookie: about.cookie }),
    },
  });
  const { ip = newPlace().ip } = about;
  const context = {
    actor: about.actor ?? guest,
    language: "en",
    theme: "system",
    timeZone: "Europe/Helsinki",
    nonce: undefined,
    ip,
  };
  return { request, params: about.params ?? {}, context } as never;
}

/** What an answer shows the outside world. */
export function seenFromOutside(answer: unknown) {
  if (answer instanceof Response)
    return { status: answer.status, headers: [...answer.headers], body: answer.body };
  const { data, init } = answer as { data: unknown; init: { status: number } };
  return { status: init.status, body: data };
}
