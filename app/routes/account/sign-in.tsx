import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CircleCheck } from "~/components/ui/icons";
import { z } from "zod";
import { FireGathering } from "~/components/art/fire-gathering";
import { Entrance } from "~/components/people/entrance";
import { errorsOf } from "~/components/people/form-words";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { checkPassword } from "~/domain/customers/signing-in.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";
import { safeNext } from "~/platform/http/redirect";

const form = z.strictObject({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
  next: z.string().max(2_000).optional(),
});

const notices = ["signed_out_everywhere", "signed_out"] as const;

export function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const next = safeNext(params.get("next"));
  if (isSignedIn(context.actor)) throw redirect(next);
  if (context.suspended) throw redirect("/me/standing");
  return {
    next,
    notice: notices.find((notice) => notice === params.get("notice")),
    title: wordsIn(context.language)("account:sign_in.title"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ email, password, next }) => {
    const { userId, suspended } = await checkPassword(email, password, context.ip);
    const cookie = await startSession(userId, request.headers.get("Cookie"));
    return redirect(suspended ? "/me/standing" : safeNext(next), { headers: { "Set-Cookie": cookie } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function SignIn() {
  const t = useT();
  const { next, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = errorsOf(problem, t);
  return (
    <Entrance beside={<FireGathering />}>
      <PageHeader title={t("account:sign_in.title")} lede={t("account:sign_in.lede")} />
      {/* A whole new page after it: the language and the desks of the one who came. */}
      <Form method="post" reloadDocument className="flex flex-col gap-5">
        {notice && !problem && (
          <div role="status">
            <Notice tone="moss" icon={CircleCheck} title={t(`account:notice.${notice}`)} />
          </div>
        )}
        {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
        <input type="hidden" name="next" value={next} />
        <Field label={t("account:field.email")} error={error("email")}>
          <TextInput
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={problem?.values.email}
            required
          />
        </Field>
        <Field label={t("account:field.password")} error={error("password")}>
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <Button type="submit" tone="primary" size="lg">
            {t("account:sign_in.submit")}
          </Button>
          <Link to="/reset" className="text-sm text-spruce-ink underline underline-offset-4">
            {t("account:sign_in.forgot")}
          </Link>
        </div>
      </Form>
      <p className="mt-8 border-t border-line pt-5 text-ink-soft">
        {t("account:sign_in.new_here")}{" "}
        <Link
          to={`/join?next=${encodeURIComponent(next)}`}
          className="font-semibold text-spruce-ink underline underline-offset-4"
        >
          {t("account:sign_in.join")}
        </Link>
      </p>
    </Entrance>
  );
}
