import type { Request, Response } from "express";
import { isLanguage, type Language } from "~/i18n/languages";
import { isSignedIn, type Actor, type Person } from "~/platform/actor";
import { actorFromCookie } from "~/platform/auth.server";
import { newNonce } from "./security.server";

export type Theme = Person["theme"];

/** What the loaders and actions of one request know about who asks. */
export interface Visitor {
  actor: Actor;
  language: Language;
  theme: Theme;
  timeZone: string;
  /** For the inline scripts of a page made for one person; guests' pages are kept and carry hashes instead. */
  nonce: string | undefined;
  ip: string;
}

declare module "@remix-run/node" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends Visitor {}
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** A guest's language and theme: from his cookie, else from his browser. */
export function guestPreferences(req: Request): { language: Language; theme: Theme } {
  const language = readCookie(req.headers.cookie, "locale");
  const theme = readCookie(req.headers.cookie, "theme");
  return {
    language: isLanguage(language) ? language : ((req.acceptsLanguages("en", "fi") || "en") as Language),
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

export async function visitorOf(req: Request, res: Response): Promise<Visitor> {
  const { actor, setCookie } = await actorFromCookie(req.headers.cookie);
  if (setCookie) res.append("Set-Cookie", setCookie);
  const ip = req.ip ?? "";
  if (!isSignedIn(actor)) {
    return { actor, ...guestPreferences(req), timeZone: "Europe/Helsinki", nonce: undefined, ip };
  }
  return { actor, language: actor.locale, theme: actor.theme, timeZone: actor.timeZone, nonce: newNonce(), ip };
}
