import type { Request, Response } from "express";
import type { Language } from "~/i18n/languages";
import { isSignedIn, type Actor, type Person, type Suspended } from "~/platform/actor";
import { actorFromCookie } from "~/platform/auth.server";
import { guestPreferences } from "./preferences.server";
import { newNonce } from "./security.server";

export type Theme = Person["theme"];

/** What the loaders and actions of one request know about who asks. */
export interface Visitor {
  actor: Actor;
  /** Who is signed in while suspended: a guest everywhere but on the pages about that. */
  suspended?: Suspended;
  language: Language;
  theme: Theme;
  timeZone: string;
  /** For the inline scripts of a page made for one person; guests' pages are kept and carry hashes instead. */
  nonce: string | undefined;
  ip: string;
  /** Whether the request is a form: the loaders that answer it after the action see a GET. */
  posting: boolean;
  /** What he wrote and was refused: shown to him even where the page of its form can't be. */
  unsent?: string;
}

declare module "@remix-run/node" {
  // oxlint-disable-next-line typescript/no-empty-object-type
  interface AppLoadContext extends Visitor {}
}

export async function visitorOf(req: Request, res: Response): Promise<Visitor> {
  const { actor, suspended, setCookie } = await actorFromCookie(req.headers.cookie);
  if (setCookie) res.append("Set-Cookie", setCookie);
  const [ip, posting] = [req.ip ?? "", req.method === "POST"];
  if (!isSignedIn(actor)) {
    const seen = suspended && { language: suspended.locale, theme: suspended.theme };
    return {
      actor,
      suspended,
      ...guestPreferences(req),
      ...seen,
      timeZone: suspended?.timeZone ?? "Europe/Helsinki",
      nonce: suspended && newNonce(),
      ip,
      posting,
    };
  }
  return {
    actor,
    language: actor.locale,
    theme: actor.theme,
    timeZone: actor.timeZone,
    nonce: newNonce(),
    ip,
    posting,
  };
}
