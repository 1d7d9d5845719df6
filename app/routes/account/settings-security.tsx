import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { LogOut, Monitor } from "~/components/ui/icons";
import { z } from "zod";
import { errorsOf } from "~/components/people/form-words";
import { SettingsPage } from "~/components/people/settings-page";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Section } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { listSessions } from "~/domain/customers/access.server";
import { passwordLimits } from "~/domain/customers/password";
import { changePassword } from "~/domain/customers/passwords.server";
import { signedIn } from "~/domain/customers/signed-in";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { startSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";
import { personOrSignIn } from "./own-page.server";

const form = z.strictObject({
  currentPassword: z.string().min(1).max(passwordLimits.max),
  password: z.string().min(passwordLimits.min).max(passwordLimits.max),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  return {
    sessions: await listSessions(actor),
    email: actor.email,
    emailConfirmed: actor.emailConfirmed,
    notice: new URL(request.url).searchParams.get("notice"),
    title: wordsIn(context.language)("settings:tab.security"),
  };
}

/** A new password: all sessions end, and this browser goes on under a new one. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ currentPassword, password }) => {
    const actor = signedIn(context.actor);
    await changePassword(actor, currentPassword, password);
    const cookie = await startSession(actor.userId, request.headers.get("Cookie"));
    return redirect("/settings/security?notice=changed", { headers: { "Set-Cookie": cookie } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function SecuritySettings() {
  const t = useT();
  const { sessions, email, emailConfirmed, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const done =
    notice === "changed"
      ? t("settings:security.changed")
      : notice === "password_new"
        ? t("account:notice.password_new")
        : undefined;
  const error = errorsOf(problem, t);
  return (
    <SettingsPage
      lede={t("settings:security.password_lede")}
      emailConfirmed={emailConfirmed}
      done={problem ? undefined : done}
    >
      <Section id="password" title={t("settings:security.password")}>
        <Form
          key={notice ?? ""}
          method="post"
          action="/settings/security"
          className="flex max-w-md flex-col gap-5"
        >
          {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <Field label={t("account:field.current_password")} error={error("currentPassword")}>
            <TextInput name="currentPassword" type="password" autoComplete="current-password" required />
          </Field>
          <Field
            label={t("account:field.new_password")}
            hint={t("account:field.password_hint")}
            error={error("password")}
          >
            <TextInput
              name="password"
              type="password"
              autoComplete="new-password"
              minLength={passwordLimits.min}
              maxLength={passwordLimits.max}
              required
            />
          </Field>
          <div>
            <Button type="submit" tone="primary">
              {t("settings:security.change")}
            </Button>
          </div>
        </Form>
      </Section>
      <Section id="sessions" title={t("settings:security.sessions")} className="mt-12">
        <Sessions sessions={sessions} />
        <Form method="post" action="/settings/sessions" reloadDocument className="mt-5">
          <Button name="end" value="all" tone="danger" icon={LogOut}>
            {t("settings:security.everywhere")}
          </Button>
          <p className="mt-2 text-sm text-ink-faint">{t("settings:security.everywhere_hint")}</p>
        </Form>
      </Section>
    </SettingsPage>
  );
}

function Sessions({ sessions }: { sessions: { id: string; startedAt: string; here: boolean }[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <Monitor aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-ink-faint" />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {t(session.here ? "settings:security.this" : "settings:security.another")}
            </span>
            <span className="block text-sm text-ink-faint">
              {t("settings:security.since", { date: format.exact(session.startedAt) })}
            </span>
          </span>
          {!session.here && (
            <Form method="post" action="/settings/sessions">
              <Button name="end" value={session.id} size="sm">
                {t("settings:security.end")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
