import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { RotateCw } from "~/components/ui/icons";
import { z } from "zod";
import { BoatLeaving } from "~/components/art/boat-leaving";
import { useProblem } from "~/components/community/problem";
import { ModerationTabs } from "~/components/desk/moderation-tabs";
import { Button } from "~/components/ui/button";
import { Chip } from "~/components/ui/chip";
import { FormError } from "~/components/ui/form-error";
import { PageHeader } from "~/components/ui/page-header";
import { EmptyState } from "~/components/ui/states";
import { Table } from "~/components/ui/table";
import { failedDeliveries, replayDelivery } from "~/domain/moderation/deliveries.server";
import { mayReplayDeliveries } from "~/domain/moderation/policy";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { useFormat, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const form = z.strictObject({
  subscriber: z.string().min(1).max(100),
  seq: z.coerce.number().int().positive(),
});

export async function loader({ context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayReplayDeliveries(context.actor));
    return {
      deliveries: await failedDeliveries(context.actor),
      counts: await countWaiting(context.actor),
      title: translateIn(context.language)("desk:deliveries.title"),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async ({ subscriber, seq }) => {
    authorize(mayReplayDeliveries(context.actor));
    await replayDelivery(context.actor, subscriber, seq);
    return redirect("/desk/deliveries");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Deliveries() {
  const { deliveries, counts } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const { refusal } = useProblem(useActionData<typeof action>());
  return (
    <>
      <PageHeader title={t("desk:deliveries.title")} lede={t("desk:deliveries.lede")} />
      <ModerationTabs current="deliveries" admin counts={counts} />
      {refusal && <FormError title={refusal} />}
      {deliveries.length === 0 ? (
        <EmptyState
          drawing={<BoatLeaving />}
          title={t("desk:deliveries.empty")}
          text={t("desk:deliveries.empty_text")}
        />
      ) : (
        <Table label={t("desk:deliveries.list")}>
          <thead>
            <tr>
              <th scope="col">{t("desk:deliveries.event")}</th>
              <th scope="col">{t("desk:deliveries.subscriber")}</th>
              <th scope="col" className="number">
                {t("desk:deliveries.attempts")}
              </th>
              <th scope="col">{t("desk:deliveries.error")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {deliveries.map(({ subscriber, seq, event, attempts, error, failedAt, parkedAt }) => (
              <tr key={`${subscriber}${seq}`}>
                <td>
                  {event} <span className="text-ink-faint">{seq}</span>
                </td>
                <td>{subscriber}</td>
                <td className="number">{attempts}</td>
                <td>
                  <span className="block max-w-96 text-pretty">{error}</span>
                  <span className="text-ink-faint">{format.ago(failedAt)}</span>
                </td>
                <td>
                  {parkedAt ? (
                    <Form method="post">
                      <input type="hidden" name="subscriber" value={subscriber} />
                      <input type="hidden" name="seq" value={seq} />
                      <Button type="submit" size="sm" icon={RotateCw}>
                        {t("desk:deliveries.replay")}
                      </Button>
                    </Form>
                  ) : (
                    <Chip>{t("desk:deliveries.retrying")}</Chip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
