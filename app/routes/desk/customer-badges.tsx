import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Award } from "~/components/ui/icons";
import { z } from "zod";
import { BadgeEmblem } from "~/components/art/badge-emblem";
import { useProblem } from "~/components/community/problem";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { RadioCards } from "~/components/ui/radio-cards";
import { TextArea } from "~/components/ui/text-input";
import { personPath } from "~/domain/community/addresses";
import { maySeeCustomers } from "~/domain/customers/policy";
import { recipientFace } from "~/domain/insights/three-sixty.server";
import { badges } from "~/domain/rewards/badges";
import { awardBadge } from "~/domain/rewards/giving.server";
import { citationLimits } from "~/domain/rewards/giving";
import { mayAwardBadge } from "~/domain/rewards/policy";
import { useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { fromPublicId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  badgeId: z.string().min(1).max(60),
  citation: z.string().trim().min(citationLimits.min).max(citationLimits.max),
});

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayAwardBadge(context.actor));
    const face = await recipientFace(idOf(params.customer));
    return { name: face.displayName, title: translateIn(context.language)("desk:customer.give_badge") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async (award) => {
    authorize(mayAwardBadge(context.actor));
    const id = idOf(params.customer);
    await awardBadge(context.actor, id, award);
    // A moderator gives badges too, but the customer's whole page is not his.
    return redirect(
      maySeeCustomers(context.actor).allowed
        ? `/desk/customers/${params.customer}`
        : personPath(await recipientFace(id)),
    );
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

const given = badges.filter((badge) => badge.givenBy === "staff");

export default function GiveBadge() {
  const { name } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  const said = refusal ?? error("badgeId");
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("desk:customer.give_badge")} kicker={name} />
      <Form method="post" className="flex flex-col gap-6">
        {said && <FormError title={said} />}
        <div aria-hidden className="flex gap-3">
          {given.map((badge) => (
            <BadgeEmblem key={badge.id} emblem={badge.emblem} tone={badge.colour} size="lg" />
          ))}
        </div>
        <RadioCards
          name="badgeId"
          legend={t("desk:customer.badge")}
          defaultValue={problem?.values.badgeId ?? given[0]?.id}
          columns={1}
          options={given.map((badge) => ({
            value: badge.id,
            title: badge.name[language],
            text: badge.description[language],
          }))}
        />
        <Field label={t("desk:customer.citation")} error={error("citation")}>
          <TextArea
            name="citation"
            rows={3}
            required
            minLength={citationLimits.min}
            maxLength={citationLimits.max}
            defaultValue={problem?.values.citation}
          />
        </Field>
        <Button type="submit" tone="primary" icon={Award} busy={busy} className="self-start">
          {t("desk:customer.give")}
        </Button>
      </Form>
    </div>
  );
}
