import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FollowedList } from "~/components/people/followed-list";
import { LetterPaces } from "~/components/people/letter-paces";
import { SettingsPage } from "~/components/people/settings-page";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { FormError } from "~/components/ui/form-error";
import { followedTypes } from "~/domain/community/follow";
import { followedBy } from "~/domain/community/following.server";
import { followLevels } from "~/domain/community/thread";
import { answerConsents, readConsents } from "~/domain/customers/consents.server";
import { signedIn } from "~/domain/customers/signed-in";
import { paces, takingPartLevels } from "~/domain/notifications/preferences";
import { readPreferences, savePreferences } from "~/domain/notifications/preferences.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting } from "~/platform/http/answer.server";
import { fromPublicId } from "~/platform/ids";
import { personOrSignIn } from "./own-page.server";

const pace = z.enum(paces);
const form = z.strictObject({
  digest: z.literal("yes").optional(),
  takingPart: z.enum(takingPartLevels),
  replies: pace,
  mentions: pace,
  answers: pace,
  ideas: pace,
  releases: pace.exclude(["daily"]),
  cases: pace,
  badges: pace,
  highlights: pace.exclude(["at_once"]),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const consents = await readConsents(actor.customerId);
  const params = new URL(request.url).searchParams;
  return {
    digest: consents.some((consent) => consent.purpose === "email.digest" && consent.granted),
    preferences: await readPreferences(actor),
    followed: await followedBy(actor),
    undo: undoOf(params.get("changed")),
    email: actor.email,
    emailConfirmed: actor.emailConfirmed,
    saved: params.has("saved"),
    title: wordsIn(context.language)("settings:notifications.legend"),
  };
}

/** What was changed last in the list, as the address tells: what it was before. */
function undoOf(changed: string | null) {
  const [type, publicId, level] = changed?.split(".") ?? [];
  const id = fromPublicId(publicId);
  const known = followedTypes.find((each) => each === type);
  const former = followLevels.find((each) => each === level);
  return id && known && former ? { type: known, id, level: former } : null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ digest, takingPart, ...letters }) => {
    const actor = signedIn(context.actor);
    await answerConsents(actor, { "email.digest": digest === "yes" }, true);
    await savePreferences(actor, { takingPart, letters });
    return redirect("/settings/notifications?saved=1");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** One page for all that one hears: which letters and when, what taking part does, and everything that one follows. */
export default function LetterSettings() {
  const t = useT();
  const { digest, preferences, followed, undo, email, emailConfirmed, saved } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SettingsPage
      lede={t("settings:notifications.lede")}
      emailConfirmed={emailConfirmed}
      done={saved && !problem ? t("settings:saved") : undefined}
    >
      <Form method="post" action="/settings/notifications" className="flex flex-col gap-8">
        {problem && (
          <FormError title={t(problem.refusal?.code ?? "common:form.failed", problem.refusal?.params)} />
        )}
        <fieldset>
          <legend className="font-serif text-xl font-medium tracking-tight">
            {t("settings:notifications.legend")}
          </legend>
          <p className="mb-3 mt-1 text-sm text-ink-soft">{t("settings:notifications.to", { email })}</p>
          <Checkbox
            name="digest"
            value="yes"
            defaultChecked={digest}
            label={t("settings:notifications.digest")}
            hint={t("settings:notifications.digest_hint")}
          />
          <p className="mt-2 text-sm text-ink-faint">{t("settings:notifications.always")}</p>
        </fieldset>
        <LetterPaces preferences={preferences} />
        <div>
          <Button type="submit" tone="primary">
            {t("common:action.save")}
          </Button>
        </div>
      </Form>
      <FollowedList followed={followed} undo={undo} />
    </SettingsPage>
  );
}
