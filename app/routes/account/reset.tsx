import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LetterInSnow } from "~/components/art/letter-in-snow";
import { Entrance } from "~/components/people/entrance";
import { errorsOf } from "~/components/people/form-words";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { passwordLimits } from "~/domain/customers/password";
import { resetPassword } from "~/domain/customers/passwords.server";
import { holderOf } from "~/domain/customers/tokens.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { startSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";

const form = z.strictObject({ password: z.string().min(passwordLimits.min).max(passwordLimits.max) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const holder = await holderOf(params.token ?? "", "reset");
  const t = wordsIn(context.language);
  if (!holder) return data({ email: null, title: t("account:reset.dead_title") }, { status: 410 });
  return data({ email: holder.email, title: t("account:reset.choose_title") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return acting(request, form, async ({ password }) => {
    const { userId } = await resetPassword(params.token ?? "", password);
    const cookie = await startSession(userId, request.headers.get("Cookie"));
    return redirect("/settings/security?notice=password_new", { headers: { "Set-Cookie": cookie } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Reset() {
  const t = useT();
  const { email, title } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Entrance beside={<LetterInSnow />}>
      <PageHeader
        title={title}
        lede={email ? t("account:reset.choose_text", { email }) : t("account:reset.dead_text")}
      />
      {email ? (
        <Form method="post" reloadDocument className="flex flex-col gap-5">
          {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <Field
            label={t("account:field.new_password")}
            hint={t("account:field.password_hint")}
            error={errorsOf(problem, t)("password")}
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
            <Button type="submit" tone="primary" size="lg">
              {t("account:reset.save")}
            </Button>
          </div>
        </Form>
      ) : (
        <ButtonLink to="/reset" tone="primary">
          {t("account:reset.again")}
        </ButtonLink>
      )}
    </Entrance>
  );
}
