import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { TextArea } from "~/components/ui/text-input";
import { readAward } from "~/domain/rewards/badge-pages.server";
import { reasonLimits } from "~/domain/rewards/giving";
import { revokeBadge } from "~/domain/rewards/giving.server";
import { mayAwardBadge } from "~/domain/rewards/policy";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { fromPublicId } from "~/platform/ids";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({ reason: z.string().trim().min(reasonLimits.min).max(reasonLimits.max) });

function idOf(segment: string | undefined): string {
  const id = fromPublicId(segment);
  if (!id) throw notFound();
  return id;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayAwardBadge(context.actor));
    const award = await readAward(idOf(params.award));
    return { ...award, title: wordsIn(context.language)("giving:revoke_title") };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ reason }) => {
    authorize(mayAwardBadge(context.actor));
    const { badgeId } = await revokeBadge(context.actor, idOf(params.award), reason);
    return redirect(`/badges/${badgeId}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function BadgeRevocation() {
  const { displayName, badge, citation } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const language = useLanguage();
  const { error, refusal } = useProblem(problem);
  const busy = useNavigation().state === "submitting";
  return (
    <div className="max-w-xl">
      <PageHeader
        title={t("giving:revoke_title")}
        lede={t("giving:revoke_lede", { badge: badge[language], name: displayName })}
      />
      {citation && <q className="mb-6 block font-serif text-lg leading-snug text-ink-soft">{citation}</q>}
      <Form method="post" className="flex flex-col gap-6">
        {refusal && <FormError title={refusal} />}
        <Field label={t("giving:reason")} error={error("reason")}>
          <TextArea
            name="reason"
            rows={3}
            required
            minLength={reasonLimits.min}
            maxLength={reasonLimits.max}
            defaultValue={problem?.values.reason}
          />
        </Field>
        <Button type="submit" tone="danger" busy={busy} className="self-start">
          {t("giving:revoke_send")}
        </Button>
      </Form>
    </div>
  );
}
