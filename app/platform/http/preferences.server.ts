import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";
import { isLanguage, type Language } from "~/i18n/languages";
import type { Person } from "~/platform/actor";

export function readCookie(header: string | undefined, name: string): string | undefined {
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** Whether the browser says that it is signed in; if that is true the session's row decides. */
export function hasSession(cookie: string | undefined): boolean {
  return cookie !== undefined && /(?:^|;\s*)(?:__Host-)?session=/.test(cookie);
}

/** A guest's language and theme: from his cookie, else from his browser. */
export function guestPreferences(req: IncomingMessage): { language: Language; theme: Person["theme"] } {
  const { cookie } = req.headers;
  const language = cookie && readCookie(cookie, "locale");
  const theme = cookie && readCookie(cookie, "theme");
  return {
    language: isLanguage(language) ? language : negotiated(req.headers["accept-language"]),
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

const known = new Map<string, Language>();

/** RFC 9110, 12.5.4. Browsers send few different headers, so each is read once. */
function negotiated(header: string | undefined): Language {
  if (!header || header.length > 200) return "en";
  let language = known.get(header);
  if (!language) {
    language = (new Negotiator({ headers: { "accept-language": header } }).language(["en", "fi"]) ??
      "en") as Language;
    if (known.size > 500) known.clear();
    known.set(header, language);
  }
  return language;
}
