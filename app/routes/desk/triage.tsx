import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { z } from "zod";
import { EmptyDesk } from "~/components/art/empty-desk";
import { Download, Merge, Trophy } from "~/components/ui/icons";
import { isVote } from "~/components/ideas/is-vote";
import { TriageRow } from "~/components/ideas/triage-row";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { Button, ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Select } from "~/components/ui/select";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { ideaStatuses } from "~/domain/ideas/idea";
import { countSuggestions } from "~/domain/ideas/suggestions.server";
import { mayTriage } from "~/domain/ideas/policy";
import { triageOrders } from "~/domain/ideas/triage";
import { triageIdeas } from "~/domain/ideas/triage.server";
import { readHeld } from "~/domain/notifications/held.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

const query = z.object({
  status: z.enum(ideaStatuses).catch("new"),
  order: z.enum(triageOrders).catch("votes"),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const view = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const title = wordsIn(context.language)("triage:title");
    const found = await triageIdeas(context.actor, view.status, view.order);
    const held = await readHeld(
      context.actor,
      found.ideas.map((idea) => idea.id),
    );
    return { ...found, ...view, held, title, duplicates: await countSuggestions(context.actor) };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Kohtaamo` }];

/**
 * A refusal leaves the list as it was read: an idea that another has decided on would else take the refused words along.
 * Remix names `true` as the default to whoever asks, also after a refusal.
 */
export const shouldRevalidate: ShouldRevalidateFunction = (news) =>
  isVote(news.formAction) || (news.actionStatus ?? 0) >= 400 ? false : news.defaultShouldRevalidate;

export default function Triage() {
  const { counts, status, order, held, ...data } = useLoaderData<typeof loader>();
  const { ideas } = useLiveIdeas(data.ideas);
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("triage:title")}
        lede={t("triage:lede")}
        actions={
          <>
            <ButtonLink to="/desk/triage/duplicates" icon={Merge} size="sm">
              {t("duplicates:link")} <span className="tabular-nums">({data.duplicates})</span>
            </ButtonLink>
            <ButtonLink to="/desk/triage/pictures" size="sm">
              {t("pictures:title")}
            </ButtonLink>
            <ButtonLink to="/desk/challenges" icon={Trophy} size="sm">
              {t("challenging:title")}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={t("triage:statuses")}
        tabs={ideaStatuses.map((one) => ({
          to: `/desk/triage?status=${one}&order=${order}`,
          label: t(`community:idea_status.${one}`),
          current: one === status,
          count: counts[one],
        }))}
      />
      <Form
        method="get"
        key={`${status} ${order}`}
        preventScrollReset
        onChange={(event) => event.currentTarget.requestSubmit()}
        className="mt-4 flex items-center gap-3 text-sm"
      >
        <input type="hidden" name="status" value={status} />
        <label>
          <span className="sr-only">{t("triage:order")}</span>
          <Select compact name="order" defaultValue={order}>
            {triageOrders.map((one) => (
              <option key={one} value={one}>
                {t(`triage:orders.${one}`)}
              </option>
            ))}
          </Select>
        </label>
        <noscript>
          <Button size="sm">{t("triage:show")}</Button>
        </noscript>
        <a
          href={`/desk/triage/table.csv?status=${status}&order=${order}`}
          download
          className="tap ml-auto inline-flex items-center gap-1.5 font-semibold text-spruce-ink hover:underline"
        >
          <Download aria-hidden className="size-4" /> {t("triage:table")}
        </a>
      </Form>
      {ideas.length > 0 ? (
        <ol aria-label={t("triage:list")} className="mt-3 max-w-4xl border-t border-line">
          {ideas.map((idea) => (
            <TriageRow
              key={idea.id}
              idea={idea}
              readAs={status}
              held={held.find((decision) => decision.ideaId === idea.id)}
            />
          ))}
        </ol>
      ) : (
        <EmptyState drawing={<EmptyDesk />} title={t("triage:empty")} text={t("triage:empty_text")} />
      )}
    </>
  );
}
