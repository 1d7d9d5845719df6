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
import { readOwnStanding } from "~/domain/moderation/standing.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { personOrSignIn } from "../account/own-page.server";

/** For who is suspended, this is the one page that is his own: what was decided, why, and how to appeal. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = context.suspended ?? personOrSignIn(context.actor, request);
  return {
    decisions: await readOwnStanding(person),
    trust: await readOwnTrust(person),
    suspended: Boolean(context.suspended),
    sent: new URL(request.url).searchParams.has("sent"),
    title: translateIn(context.language)("standing:title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "robots", content: "noindex" },
];

export default function OwnStanding() {
  const { decisions, trust, suspended, sent } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("standing:title")}
        lede={t(suspended ? "standing:lede_suspended" : "standing:lede")}
      />
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
