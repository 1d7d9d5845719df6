import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { Refused } from "~/components/community/refused";
import { changePreferences } from "~/domain/customers/preferences.server";
import { acting } from "~/platform/http/answer.server";
import { ledTo } from "~/platform/http/posted.server";
import { safeNext } from "~/platform/http/redirect";
import { isSignedIn } from "~/platform/actor";
import { env } from "~/platform/env.server";

const form = z.strictObject({
  locale: z.enum(["en", "fi"]).optional(),
  theme: z.enum(["light", "dark", "system"]).optional(),
  next: z.string().max(2_000).optional(),
});

/** Language and look: kept in the profile, and for guests in a cookie. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ locale, theme, next }) => {
    const headers = new Headers();
    if (isSignedIn(context.actor)) await changePreferences(context.actor, { locale, theme });
    const secure = env().APP_URL.startsWith("https:") ? "; Secure" : "";
    for (const [name, value] of Object.entries({ locale, theme })) {
      if (value)
        headers.append(
          "Set-Cookie",
          `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`,
        );
    }
    return redirect(safeNext(next), { headers });
  });
}

export const loader = ({ context }: LoaderFunctionArgs) => ledTo(context, "/");

export default function Preferences() {
  return <Refused problem={useActionData<typeof action>()} back="/" />;
}
