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
import { answerConsents, readConsents } from "~/domain/customers/consents.server";
import { signedIn } from "~/domain/customers/signed-in";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { acting } from "~/platform/http/answer.server";
import { personOrSignIn } from "./own-page.server";

const form = z.strictObject({ digest: z.literal("yes").optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  const consents = await readConsents(actor.customerId);
  return {
    digest: consents.some((consent) => consent.purpose === "email.digest" && consent.granted),
    email: actor.email,
    emailConfirmed: actor.emailConfirmed,
    saved: new URL(request.url).searchParams.has("saved"),
    title: wordsIn(context.language)("settings:notifications.legend"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ digest }) => {
    await answerConsents(signedIn(context.actor), { "email.digest": digest === "yes" }, true);
    return redirect("/settings/notifications?saved=1");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function LetterSettings() {
  const t = useT();
  const { digest, email, emailConfirmed, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <SettingsPage
      lede={t("settings:notifications.lede")}
      emailConfirmed={emailConfirmed}
      done={saved && !problem ? t("settings:saved") : undefined}
    >
      <Form method="post" action="/settings/notifications" className="flex flex-col gap-5">
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
        </fieldset>
        <p className="text-sm text-ink-faint">{t("settings:notifications.always")}</p>
        <div>
          <Button type="submit" tone="primary">
            {t("common:action.save")}
          </Button>
        </div>
      </Form>
    </SettingsPage>
  );
}
