import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { serving } from "~/platform/http/answer.server";
import { notFound } from "~/platform/refusal";

const HALF_A_YEAR_MS = 182 * 24 * 60 * 60_000;
const started = now().getTime();

/** RFC 9116: whom to tell of a hole in the house. There is none to name where nobody has set CONTACT_EMAIL. */
export function loader({ context }: LoaderFunctionArgs) {
  return serving(context.language, async () => {
    const { CONTACT_EMAIL, SECURITY_EXPIRES, APP_URL } = env();
    if (!CONTACT_EMAIL) throw notFound();
    const expires = new Date(SECURITY_EXPIRES ?? started + HALF_A_YEAR_MS).toISOString();
    const lines = [
      `Contact: mailto:${CONTACT_EMAIL}`,
      `Expires: ${expires}`,
      "Preferred-Languages: fi, en",
      `Canonical: ${APP_URL}/.well-known/security.txt`,
    ];
    return new Response(`${lines.join("\n")}\n`, {
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
    });
  });
}
