import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { FireGathering } from "~/components/art/fire-gathering";
import { AppealForm } from "~/components/moderation/appeal-form";
import { DecisionCard } from "~/components/moderation/decision-card";
import { TrustSteps } from "~/components/moderation/trust-steps";
import { Button } from "~/components/ui/button";
import { CircleCheck, LogOut } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { readOwnTrust } from "~/domain/moderation/earning-trust.server";
import { readOwnStanding, type DecisionAbout } from "~/domain/moderation/standing.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { env } from "~/platform/env.server";
import { personOrSignIn } from "../account/own-page.server";

/**
 * For who is suspended, this is the one page that is his own: what was decided, why, and how to appeal. What shut him out
 * stands first, whatever has been decided since.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = context.suspended ?? personOrSignIn(context.actor, request);
  const decisions = await readOwnStanding(person);
  const shuts = ({ what, standing }: DecisionAbout) => what === "suspension" && standing;
  const suspended = context.suspended?.suspendedUntil;
  return {
    decisions: suspended ? [...decisions].sort((a, b) => +shuts(b) - +shuts(a)) : decisions,
    trust: await readOwnTrust(person),
    suspended: suspended ?? null,
    contact: suspended ? (env().CONTACT_EMAIL ?? null) : null,
    sent: new URL(request.url).searchParams.has("sent"),
    title: translateIn(context.language)("standing:title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function OwnStanding() {
  const { decisions, trust, suspended, contact, sent } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={
          suspended ? t("standing:suspended.title", { until: format.date(suspended) }) : t("standing:title")
        }
        lede={t(suspended ? "standing:suspended.lede" : "standing:lede")}
      />
      {contact && (
        <p className="-mt-3 mb-6 text-ink-soft sm:-mt-5">
          {t("standing:suspended.write")}{" "}
          <a href={`mailto:${contact}`} className="text-spruce-ink underline underline-offset-4">
            {contact}
          </a>
        </p>
      )}
      {sent && (
        <div role="status" className="mb-6">
          <Notice tone="moss" icon={CircleCheck} title={t("standing:appeal.sent")} />
        </div>
      )}
      {decisions.length === 0 && (
        <EmptyState drawing={<FireGathering />} title={t("standing:none")} text={t("standing:none_text")} />
      )}
      <ul className="flex flex-col gap-5">
        {decisions.map((decision) => (
          <DecisionCard key={decision.type + decision.id} decision={decision}>
            {decision.standing && decision.askable && <AppealForm decision={decision} />}
          </DecisionCard>
        ))}
      </ul>
      {trust && !suspended && (
        <div className="mt-10 border-t border-line pt-6">
          <TrustSteps trust={trust} />
        </div>
      )}
      {suspended && (
        <Form method="post" action="/sign-out" reloadDocument className="mt-8">
          <Button type="submit" icon={LogOut}>
            {t("common:frame.signOut")}
          </Button>
        </Form>
      )}
    </div>
  );
}
