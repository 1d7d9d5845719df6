import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { errorsOf } from "~/components/people/form-words";
import { Invitation } from "~/components/people/invitation";
import { SettingsPage } from "~/components/people/settings-page";
import { Checkbox } from "~/components/ui/checkbox";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Section } from "~/components/ui/page-header";
import { Select } from "~/components/ui/select";
import { TextArea, TextInput } from "~/components/ui/text-input";
import { profileLimits } from "~/domain/customers/customer";
import { changeProfile, readOwnProfile } from "~/domain/customers/profile.server";
import { invitationPath, readOwnReferrals } from "~/domain/customers/referrals.server";
import { signedIn } from "~/domain/customers/signed-in";
import { languages } from "~/i18n/languages";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { env } from "~/platform/env.server";
import { acting } from "~/platform/http/answer.server";
import { oneLine } from "~/platform/one-line";
import { personOrSignIn } from "./own-page.server";

const looks = ["system", "light", "dark"] as const;

const form = z.strictObject({
  displayName: oneLine({ min: 2, max: profileLimits.name }),
  handle: z.string().trim().max(profileLimits.handleMax),
  title: z.string().trim().max(profileLimits.title),
  city: z.string().trim().max(profileLimits.city),
  bio: z.string().trim().max(profileLimits.bio),
  locale: z.enum(languages),
  theme: z.enum(looks),
  timeZone: z.string().max(60),
  keyboardKeys: z.literal("on").optional(),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const [{ createdAt: _, ...profile }, referrals] = await Promise.all([
    readOwnProfile(actor),
    readOwnReferrals(actor),
  ]);
  const zones = Intl.supportedValuesOf("timeZone");
  return {
    profile,
    zones: zones.includes(profile.timeZone) ? zones : [profile.timeZone, ...zones],
    emailConfirmed: actor.emailConfirmed,
    referrals,
    invitation: env().APP_URL + invitationPath(profile.handle),
    title: wordsIn(context.language)("settings:title"),
    notice: new URL(request.url).searchParams.get("notice"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (wish) => {
    await changeProfile(signedIn(context.actor), { ...wish, keyboardKeys: wish.keyboardKeys === "on" });
    return redirect("/settings?notice=saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Settings() {
  const t = useT();
  const { profile, zones, emailConfirmed, notice, referrals, invitation } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = errorsOf(problem, t);
  const value = (field: keyof typeof profile) => problem?.values[field] ?? String(profile[field] ?? "");
  const done =
    notice === "saved"
      ? t("settings:saved")
      : notice === "confirmed"
        ? t("account:notice.confirmed")
        : undefined;
  return (
    <SettingsPage
      lede={t("settings:profile.lede")}
      emailConfirmed={emailConfirmed}
      done={problem ? undefined : done}
    >
      {/* A whole new page after it: the words may be those of another language. */}
      <Form
        key={notice ?? ""}
        method="post"
        action="/settings"
        reloadDocument
        className="flex flex-col gap-5"
      >
        {problem && (
          <FormError
            title={
              problem.refusal ? t(problem.refusal.code, problem.refusal.params) : t("common:form.failed")
            }
          />
        )}
        <Field label={t("account:field.name")} error={error("displayName")}>
          <TextInput
            name="displayName"
            autoComplete="name"
            maxLength={profileLimits.name}
            defaultValue={value("displayName")}
            required
          />
        </Field>
        <Field
          label={t("settings:profile.handle")}
          hint={t("settings:profile.handle_hint", { handle: profile.handle })}
          error={error("handle")}
        >
          <TextInput
            name="handle"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={profileLimits.handleMax}
            defaultValue={value("handle")}
            required
          />
        </Field>
        <div className="flex flex-col gap-5">
          <Field
            label={t("settings:profile.city")}
            optional={t("common:form.optional")}
            error={error("city")}
          >
            <TextInput name="city" maxLength={profileLimits.city} defaultValue={value("city")} />
          </Field>
          <Field
            label={t("settings:profile.title")}
            optional={t("common:form.optional")}
            hint={t("settings:profile.title_hint")}
            error={error("title")}
          >
            <TextInput name="title" maxLength={profileLimits.title} defaultValue={value("title")} />
          </Field>
        </div>
        <Field
          label={t("settings:profile.bio")}
          optional={t("common:form.optional")}
          hint={t("settings:profile.bio_hint")}
          error={error("bio")}
        >
          <TextArea name="bio" rows={4} maxLength={profileLimits.bio} defaultValue={value("bio")} />
        </Field>
        <Section title={t("settings:profile.preferences")} className="mt-4">
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={t("common:frame.language")} error={error("locale")}>
              <Select name="locale" defaultValue={value("locale")}>
                <option value="en" lang="en">
                  English
                </option>
                <option value="fi" lang="fi">
                  Suomi
                </option>
              </Select>
            </Field>
            <Field label={t("common:frame.theme")} error={error("theme")}>
              <Select name="theme" defaultValue={value("theme")}>
                {looks.map((look) => (
                  <option key={look} value={look}>
                    {t(`common:theme.${look}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t("settings:profile.time_zone")} error={error("timeZone")}>
              <Select name="timeZone" defaultValue={value("timeZone")}>
                {zones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll("_", " ")}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <div id="keys" className="mt-4 scroll-mt-20">
            <Checkbox
              name="keyboardKeys"
              value="on"
              defaultChecked={problem ? problem.values.keyboardKeys === "on" : profile.keyboardKeys}
              label={t("settings:profile.keys")}
              hint={t("settings:profile.keys_hint")}
            />
          </div>
        </Section>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" size="lg">
            {t("settings:profile.save")}
          </Button>
          <Link
            to={`/people/${profile.handle}`}
            className="text-sm text-spruce-ink underline underline-offset-4"
          >
            {t("settings:profile.see")}
          </Link>
        </div>
      </Form>
      {emailConfirmed && <Invitation address={invitation} referrals={referrals} />}
    </SettingsPage>
  );
}
