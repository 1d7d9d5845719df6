import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { LetterInSnow } from "~/components/art/letter-in-snow";
import { Entrance } from "~/components/people/entrance";
import { errorsOf } from "~/components/people/form-words";
import { Button, ButtonLink } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { confirmAddress } from "~/domain/customers/confirming.server";
import { holderOf } from "~/domain/customers/tokens.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { startSession } from "~/platform/auth.server";
import { acting } from "~/platform/http/answer.server";
import { safeNext } from "~/platform/http/redirect";

const form = z.strictObject({
  password: z.string().max(200).default(""),
  next: z.string().max(2_000).optional(),
});

/** Unless he was on his way somewhere, he sees his own page. */
const onwardsFrom = (next: string | null | undefined) => safeNext(next, "/settings?notice=confirmed");

/** Shows a button. Looking at the page consumes nothing: mail scanners look, too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const holder = await holderOf(params.token ?? "", "confirm");
  const t = wordsIn(context.language);
  const next = onwardsFrom(new URL(request.url).searchParams.get("next"));
  if (!holder) return data({ holder: null, next, title: t("account:confirm.dead_title") }, { status: 410 });
  const { email, displayName, userId } = holder;
  const known = isSignedIn(context.actor) && context.actor.userId === userId;
  return data({ holder: { email, displayName, known }, next, title: t("account:confirm.title") });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ password, next }) => {
    const { userId } = await confirmAddress(context.actor, params.token ?? "", password);
    const cookie = await startSession(userId, request.headers.get("Cookie"));
    return redirect(onwardsFrom(next), { headers: { "Set-Cookie": cookie } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function Confirm() {
  const t = useT();
  const { holder, next, title } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (!holder) {
    return (
      <Entrance beside={<LetterInSnow />}>
        <PageHeader title={title} lede={t("account:confirm.dead_text")} />
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/sign-in" tone="primary">
            {t("account:sign_in.submit")}
          </ButtonLink>
          <ButtonLink to="/confirm">{t("account:confirm.resend")}</ButtonLink>
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance beside={<LetterInSnow />}>
      <PageHeader
        title={title}
        lede={t("account:confirm.text", { email: holder.email, name: holder.displayName })}
      />
      {/* A whole new page after it: it is the page of someone who is signed in. */}
      <Form method="post" reloadDocument className="flex flex-col gap-5">
        {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
        <input type="hidden" name="next" value={next} />
        {!holder.known && (
          <>
            <input type="hidden" autoComplete="username" value={holder.email} readOnly />
            <Field
              label={t("account:field.password")}
              hint={t("account:confirm.password_hint")}
              error={errorsOf(problem, t)("password")}
            >
              <TextInput name="password" type="password" autoComplete="current-password" required />
            </Field>
          </>
        )}
        <div>
          <Button type="submit" tone="primary" size="lg">
            {t("account:confirm.submit")}
          </Button>
        </div>
        {!holder.known && (
          <p className="text-sm text-ink-faint">
            {t("account:confirm.forgot")}{" "}
            <Link to="/reset" className="text-spruce-ink underline underline-offset-4">
              {t("account:reset.title")}
            </Link>
          </p>
        )}
      </Form>
    </Entrance>
  );
}
