import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { z } from "zod";
import { useProblem } from "~/components/community/problem";
import { DecisionCard } from "~/components/moderation/decision-card";
import { SanctionForm } from "~/components/moderation/sanction-form";
import { TrustForm } from "~/components/moderation/trust-form";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { RotateCcw } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader, Section } from "~/components/ui/page-header";
import { TextInput } from "~/components/ui/text-input";
import { personPath } from "~/domain/community/addresses";
import { flagReasons } from "~/domain/moderation/moderation";
import { mayModerate } from "~/domain/moderation/policy";
import { longestDays, sanctionKinds } from "~/domain/moderation/sanctions";
import { imposeSanction } from "~/domain/moderation/sanctioning.server";
import { readStanding } from "~/domain/moderation/standing.server";
import { useT } from "~/i18n/react";
import { acting, showing } from "~/platform/http/answer.server";
import { fromPublicId, toPublicId } from "~/platform/ids";
import { authorize, notFound } from "~/platform/refusal";

const form = z.strictObject({
  kind: z.enum(sanctionKinds),
  rule: z.enum(flagReasons),
  message: z.string().trim().min(10).max(2_000),
  days: z.coerce.number().int().min(1).max(longestDays).optional(),
  postId: z.uuid().optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayModerate(context.actor));
    const id = fromPublicId(params.customer);
    if (!id) throw notFound();
    const post = new URL(request.url).searchParams.get("post");
    return {
      ...(await readStanding(context.actor, id)),
      segment: params.customer!,
      postId: fromPublicId(post ?? ""),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ days = null, postId = null, ...input }) => {
    authorize(mayModerate(context.actor));
    const id = fromPublicId(params.customer);
    if (!id) throw notFound();
    await imposeSanction(context.actor, id, { ...input, days, postId });
    return redirect(`/desk/standing/${params.customer}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.member.displayName ?? ""} · Kohtaamo` },
];

/** A member as moderators see him: what was decided, what may be decided next, and how far he is trusted. */
export default function Standing() {
  const { member, decisions, suggested, refusal: closed, segment, postId } = useLoaderData<typeof loader>();
  const t = useT();
  const problem = useActionData<typeof action>();
  const { error, refusal } = useProblem(problem);
  return (
    <>
      <PageHeader
        kicker={<Link to="/desk/moderation/flags">← {t("desk:moderation.flags")}</Link>}
        title={member.displayName}
        lede={t("moderating:standing.lede")}
        actions={
          <Link to={personPath(member)} className="text-sm underline underline-offset-3">
            @{member.handle}
          </Link>
        }
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8 lg:order-last">
          {closed ? (
            <Notice>{t(closed)}</Notice>
          ) : (
            <SanctionForm
              // What was decided has been sent: the next one begins empty.
              key={decisions[0]?.id}
              suggested={suggested}
              postId={postId}
              values={problem?.values}
              error={error}
              refusal={refusal}
            />
          )}
          {member.role === "member" && <TrustForm member={member} segment={segment} />}
        </div>
        <Section id="decisions" title={t("moderating:standing.decisions")}>
          {decisions.length === 0 && <p className="text-ink-soft">{t("moderating:standing.none")}</p>}
          <ul className="flex flex-col gap-5">
            {decisions.map((decision) => (
              <DecisionCard key={decision.type + decision.id} decision={decision} atDesk>
                {decision.type === "sanction" && decision.standing && !closed && (
                  <Form
                    method="post"
                    action={`/desk/sanctions/${toPublicId(decision.id)}/lifting`}
                    className="mt-4 flex flex-wrap items-end gap-2 border-t border-line pt-4"
                  >
                    <input type="hidden" name="customer" value={segment} />
                    <Field label={t("moderating:standing.lift_reason")} className="min-w-0 flex-1 basis-52">
                      <TextInput name="reason" required minLength={4} maxLength={500} />
                    </Field>
                    <Button type="submit" icon={RotateCcw} className="min-h-11">
                      {t("moderating:standing.lift")}
                    </Button>
                  </Form>
                )}
              </DecisionCard>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
