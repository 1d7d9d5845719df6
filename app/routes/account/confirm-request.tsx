import {
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
import { OutboxHint } from "~/components/people/outbox-hint";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { sendConfirmation } from "~/domain/customers/joining.server";
import { isOutboxOpen } from "~/emails/outbox.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { evenly } from "~/platform/even-time.server";
import { acting } from "~/platform/http/answer.server";
import { safeNext } from "~/platform/http/redirect";

const form = z.strictObject({
  email: z.string().trim().max(254).pipe(z.email("account:refusal.email_shape")),
  next: z.string().max(2_000).optional(),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const sent = params.has("sent");
  const next = safeNext(params.get("next"));
  const { actor, language, ip } = context;
  if (isSignedIn(actor) && actor.emailConfirmed) throw redirect(next);
  return {
    sent,
    next,
    outbox: sent && isOutboxOpen(ip),
    email: isSignedIn(actor) ? actor.email : "",
    title: wordsIn(language)(`account:confirm.${sent ? "sent" : "resend"}_title`),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, ({ email, next }) =>
    evenly(async () => {
      const onwards = safeNext(next);
      await sendConfirmation(email, context.ip, onwards);
      return redirect(`/confirm?${new URLSearchParams({ sent: "1", next: onwards })}`);
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function RequestConfirmation() {
  const t = useT();
  const { sent, next, outbox, email, title } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Entrance beside={<LetterInSnow />}>
      <PageHeader title={title} lede={t(`account:confirm.${sent ? "sent" : "resend"}_text`)} />
      <div className="flex flex-col gap-6">
        {outbox && <OutboxHint />}
        {sent && <p className="text-ink-soft">{t("account:confirm.none")}</p>}
        <Form method="post" className="flex flex-col gap-5">
          {problem?.refusal && <FormError title={t(problem.refusal.code, problem.refusal.params)} />}
          <input type="hidden" name="next" value={next} />
          <Field label={t("account:field.email")} error={errorsOf(problem, t)("email")}>
            <TextInput
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={problem?.values.email ?? email}
              required
            />
          </Field>
          <div>
            <Button type="submit" tone={sent ? "quiet" : "primary"}>
              {t("account:confirm.resend")}
            </Button>
          </div>
        </Form>
      </div>
    </Entrance>
  );
}
