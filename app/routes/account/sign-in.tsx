import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { checkPassword } from "~/domain/customers/signing-in.server";
import { useT } from "~/i18n/react";
import { isSignedIn } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";
import { safeNext } from "~/platform/http/redirect";

const form = z.strictObject({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
  next: z.string().max(2_000).optional(),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get("next");
  if (isSignedIn(context.actor)) throw redirect(safeNext(next));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ email, password, next }) => {
    const { userId } = await checkPassword(email, password, context.ip);
    const cookie = await startSession(userId, request.headers.get("Cookie"));
    return redirect(safeNext(next), { headers: { "Set-Cookie": cookie } });
  });
}

export default function SignIn() {
  const t = useT();
  const problem = useActionData<typeof action>();
  const [params] = useSearchParams();
  const error = (field: string) => {
    const found = problem?.errors[field];
    return found ? t(found.code, found.params) : undefined;
  };
  return (
    <div className="max-w-md">
      <PageHeader title={t("account:sign_in.title")} />
      {/* A whole new page after it: the language and the desks of the one who came. */}
      <Form method="post" reloadDocument className="flex flex-col gap-5">
        {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
        <input type="hidden" name="next" value={params.get("next") ?? "/"} />
        <Field label={t("account:field.email")} error={error("email")}>
          <TextInput name="email" type="email" autoComplete="username" defaultValue={problem?.values.email} required />
        </Field>
        <Field label={t("account:field.password")} error={error("password")}>
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
        <Button type="submit">{t("account:sign_in.submit")}</Button>
      </Form>
    </div>
  );
}
