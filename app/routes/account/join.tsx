import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Lightbulb, MessagesSquare, Award } from "~/components/ui/icons";
import { z } from "zod";
import { FireGathering } from "~/components/art/fire-gathering";
import { Entrance } from "~/components/people/entrance";
import { errorsOf } from "~/components/people/form-words";
import { Button, ButtonLink } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { FormTrace } from "~/components/ui/form-trace";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { suspicionOf } from "~/domain/community/publishing";
import { profileLimits } from "~/domain/customers/customer";
import { join, mayJoin } from "~/domain/customers/joining.server";
import { passwordLimits } from "~/domain/customers/password";
import { findInviter } from "~/domain/customers/referrals.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { evenly } from "~/platform/even-time.server";
import { now } from "~/platform/clock";
import { acting } from "~/platform/http/answer.server";
import { sealForm, traceFields, traceOf } from "~/platform/http/form-seal.server";
import { safeNext } from "~/platform/http/redirect";
import { oneLine } from "~/platform/one-line";

const form = z.strictObject({
  displayName: oneLine({ min: 2, max: profileLimits.name }),
  email: z.string().trim().max(254).pipe(z.email("account:refusal.email_shape")),
  password: z.string().min(passwordLimits.min).max(passwordLimits.max),
  wantsLetters: z.literal("yes").optional(),
  invitedBy: z.string().max(100).optional(),
  next: z.string().max(2_000).optional(),
  ...traceFields,
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const next = safeNext(search.get("next"));
  if (isSignedIn(context.actor)) throw redirect(next);
  if (context.suspended) throw redirect("/me/standing");
  const t = wordsIn(context.language);
  // The words come along: no visitor's browser needs them otherwise.
  const closed = (await mayJoin()) ? null : { title: t("house:closed.title"), text: t("house:closed.text") };
  const inviter = closed ? null : await findInviter(search.get("by") ?? "");
  const invited = inviter && {
    by: inviter.handle,
    label: t("house:invited.label", { name: inviter.displayName }),
    hint: t("house:invited.hint", { name: inviter.displayName }),
  };
  return { next, closed, invited, seal: sealForm(), title: closed?.title ?? t("account:join.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, ({ wantsLetters, website, seal, next, ...signUp }) =>
    evenly(async () => {
      const { ip, language } = context;
      const suspicion = suspicionOf(traceOf({ seal, website }), "", now().getTime());
      const onwards = safeNext(next);
      const member = { ...signUp, wantsLetters: wantsLetters === "yes", next: onwards, suspicion };
      await join(member, { ip, language });
      return redirect(`/confirm?${new URLSearchParams({ sent: "1", next: onwards })}`);
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Join() {
  const t = useT();
  const { seal, next, closed, invited } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const error = errorsOf(problem, t);
  const values = problem?.values;
  if (closed)
    return (
      <Entrance beside={<FireGathering />}>
        <PageHeader title={closed.title} lede={closed.text} />
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(next)}`} tone="primary">
          {t("account:join.sign_in")}
        </ButtonLink>
      </Entrance>
    );
  return (
    <Entrance beside={<Promises />}>
      <PageHeader title={t("account:join.title")} lede={t("account:join.lede")} />
      <Form method="post" className="flex flex-col gap-5">
        {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
        <input type="hidden" name="next" value={next} />
        {/* The first seal stays: the form is as old as its first showing. */}
        <FormTrace seal={values?.seal ?? seal} />
        <Field
          label={t("account:field.name")}
          hint={t("account:join.name_hint")}
          error={error("displayName")}
        >
          <TextInput
            name="displayName"
            autoComplete="name"
            maxLength={profileLimits.name}
            defaultValue={values?.displayName}
            required
          />
        </Field>
        <Field label={t("account:field.email")} hint={t("account:join.email_hint")} error={error("email")}>
          <TextInput
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={values?.email}
            required
          />
        </Field>
        <Field
          label={t("account:field.password")}
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
        <Checkbox
          name="wantsLetters"
          value="yes"
          defaultChecked={values?.wantsLetters === "yes"}
          label={t("account:join.letters")}
          hint={t("account:join.letters_hint")}
        />
        {invited && (
          <Checkbox
            name="invitedBy"
            value={invited.by}
            defaultChecked={!values || values.invitedBy === invited.by}
            label={invited.label}
            hint={invited.hint}
          />
        )}
        <div>
          <Button type="submit" tone="primary" size="lg" busy={busy}>
            {t("account:join.submit")}
          </Button>
          <p className="mt-4 text-sm text-ink-faint">{t("account:join.terms")}</p>
        </div>
      </Form>
      <p className="mt-8 border-t border-line pt-5 text-ink-soft">
        {t("account:join.have_account")}{" "}
        <Link
          to={`/sign-in?next=${encodeURIComponent(next)}`}
          className="font-semibold text-spruce-ink underline underline-offset-4"
        >
          {t("account:join.sign_in")}
        </Link>
      </p>
    </Entrance>
  );
}

const promises = [
  { key: "what_ask", icon: MessagesSquare },
  { key: "what_ideas", icon: Lightbulb },
  { key: "what_thanks", icon: Award },
] as const;

function Promises() {
  const t = useT();
  return (
    <>
      <FireGathering />
      <h2 className="mb-4 mt-8 font-serif text-xl font-medium tracking-tight">
        {t("account:join.what_title")}
      </h2>
      <ul className="flex flex-col gap-4">
        {promises.map(({ key, icon: Icon }) => (
          <li key={key} className="flex items-start gap-3 text-ink-soft">
            <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-5 shrink-0 text-spruce-ink" />
            {t(`account:join.${key}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
