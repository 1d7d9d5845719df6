import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SettingsPage } from "~/components/people/settings-page";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { FormError } from "~/components/ui/form-error";
import { consentKey, consentPurposes } from "~/domain/customers/consent";
import { answerConsents, readConsents } from "~/domain/customers/consents.server";
import { changeLeaderboard, readOwnProfile } from "~/domain/customers/profile.server";
import { signedIn } from "~/domain/customers/signed-in";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting } from "~/platform/http/answer.server";
import { personOrSignIn } from "./own-page.server";

const yes = z.literal("yes").optional();
const form = z.strictObject({
  email_digest: yes,
  survey: yes,
  marketing: yes,
  profiling: yes,
  rewards: yes,
  leaderboardOptOut: yes,
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const [answers, profile] = await Promise.all([readConsents(actor.customerId), readOwnProfile(actor)]);
  return {
    consents: consentPurposes.map((purpose) => {
      const answer = answers.find((one) => one.purpose === purpose);
      return { key: consentKey(purpose), granted: answer?.granted ?? false, at: answer?.at ?? null };
    }),
    leaderboardOptOut: profile.leaderboardOptOut,
    emailConfirmed: actor.emailConfirmed,
    saved: new URL(request.url).searchParams.has("saved"),
    title: wordsIn(context.language)("settings:tab.privacy"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ leaderboardOptOut, ...answers }) => {
    const actor = signedIn(context.actor);
    const given = consentPurposes.map((purpose) => [
      purpose,
      answers[consentKey(purpose) as keyof typeof answers] === "yes",
    ]);
    await answerConsents(actor, Object.fromEntries(given));
    await changeLeaderboard(actor, leaderboardOptOut === "yes");
    return redirect("/settings/privacy?saved=1");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function PrivacySettings() {
  const t = useT();
  const format = useFormat();
  const { consents, leaderboardOptOut, emailConfirmed, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const since = ({ at, granted }: { at: string | null; granted: boolean }) =>
    at
      ? t(`settings:privacy.since_${granted ? "yes" : "no"}`, { date: format.date(at) })
      : t("settings:privacy.never");
  return (
    <SettingsPage
      lede={t("settings:privacy.lede")}
      emailConfirmed={emailConfirmed}
      done={saved && !problem ? t("settings:saved") : undefined}
    >
      <Form method="post" action="/settings/privacy" className="flex flex-col gap-8">
        {problem && (
          <FormError title={t(problem.refusal?.code ?? "common:form.failed", problem.refusal?.params)} />
        )}
        <fieldset>
          <legend className="mb-2 font-serif text-xl font-medium tracking-tight">
            {t("settings:privacy.consents")}
          </legend>
          {consents.map((consent) => (
            <Checkbox
              key={consent.key}
              name={consent.key}
              value="yes"
              defaultChecked={consent.granted}
              label={t(`settings:privacy.purpose.${consent.key}`)}
              hint={since(consent)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend className="mb-2 font-serif text-xl font-medium tracking-tight">
            {t("settings:privacy.lists")}
          </legend>
          <Checkbox
            name="leaderboardOptOut"
            value="yes"
            defaultChecked={leaderboardOptOut}
            label={t("settings:privacy.leaderboard")}
            hint={t("settings:privacy.leaderboard_hint")}
          />
        </fieldset>
        <div>
          <Button type="submit" tone="primary">
            {t("common:action.save")}
          </Button>
        </div>
      </Form>
    </SettingsPage>
  );
}
