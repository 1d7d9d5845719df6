import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { SettingsPage } from "~/components/people/settings-page";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { listFeedTokens, makeFeedToken, revokeFeedToken } from "~/domain/customers/feed-tokens.server";
import { signedIn } from "~/domain/customers/signed-in";
import { useFormat, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { env } from "~/platform/env.server";
import { acting } from "~/platform/http/answer.server";
import { personOrSignIn } from "./own-page.server";

const form = z.union([
  z.strictObject({ make: z.literal("key") }),
  z.strictObject({ revoke: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = personOrSignIn(context.actor, request);
  return {
    keys: await listFeedTokens(actor),
    emailConfirmed: actor.emailConfirmed,
    title: wordsIn(context.language)("settings:tab.feeds"),
  };
}

/** A new key is shown in the answer itself, this once: it stands in no address and in no table. */
export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (wish) => {
    const actor = signedIn(context.actor);
    if ("make" in wish) {
      const key = `${env().APP_URL}/feeds/private/${await makeFeedToken(actor)}`;
      return { done: "made" as const, addresses: { rss: `${key}/rss/latest`, atom: `${key}/atom/latest` } };
    }
    await revokeFeedToken(actor, wish.revoke);
    return { done: "revoked" as const, addresses: null };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function FeedSettings() {
  const t = useT();
  const { keys, emailConfirmed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const taken = answer && "done" in answer ? answer : null;
  const problem = answer && "errors" in answer ? answer : null;
  return (
    <SettingsPage
      lede={t("settings:feeds.lede")}
      emailConfirmed={emailConfirmed}
      done={taken ? t(`settings:feeds.${taken.done}`) : undefined}
    >
      {problem && (
        <FormError title={t(problem.refusal?.code ?? "common:form.failed", problem.refusal?.params)} />
      )}
      {taken?.addresses && <NewAddresses {...taken.addresses} />}
      <Section id="keys" title={t("settings:feeds.keys")} lede={t("settings:feeds.hint")}>
        {keys.length > 0 ? <Keys keys={keys} /> : <p className="text-ink-soft">{t("settings:feeds.none")}</p>}
        <Form method="post" action="/settings/feeds" className="mt-5">
          <Button type="submit" name="make" value="key" tone="primary" busy={busy}>
            {t("settings:feeds.make")}
          </Button>
        </Form>
      </Section>
    </SettingsPage>
  );
}

function NewAddresses({ rss, atom }: { rss: string; atom: string }) {
  const t = useT();
  return (
    <Notice tone="cloudberry" title={t("settings:feeds.once")} className="mb-8">
      <div className="mt-3 flex flex-col gap-4">
        <Field label="RSS">
          <TextInput readOnly defaultValue={rss} key={rss} spellCheck={false} />
        </Field>
        <Field label="Atom">
          <TextInput readOnly defaultValue={atom} key={atom} spellCheck={false} />
        </Field>
        <p>{t("settings:feeds.others")}</p>
      </div>
    </Notice>
  );
}

function Keys({ keys }: { keys: { id: string; createdAt: string; lastUsedAt: string | null }[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {keys.map((key) => (
        <li key={key.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {t("settings:feeds.since", { date: format.exact(key.createdAt) })}
            </span>
            <span className="block text-sm text-ink-faint">
              {key.lastUsedAt
                ? t("settings:feeds.used", { date: format.exact(key.lastUsedAt) })
                : t("settings:feeds.unused")}
            </span>
          </span>
          <Form method="post" action="/settings/feeds">
            <Button name="revoke" value={key.id} size="sm">
              {t("settings:feeds.revoke")}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
