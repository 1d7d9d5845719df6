import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { EmptyDesk } from "~/components/art/empty-desk";
import { OrdersCompared } from "~/components/ideas/orders-compared";
import { Button } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Select } from "~/components/ui/select";
import { EmptyState } from "~/components/ui/states";
import { compareOrders } from "~/domain/ideas/comparing.server";
import { mayTriage } from "~/domain/ideas/policy";
import { readView, searchOf, triagePath, weights } from "~/domain/ideas/triage";
import { triageChoices } from "~/domain/ideas/triage-choices.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayTriage(actor));
    const search = new URL(request.url).searchParams;
    // A segment is a weight here, not a filter.
    const { segment, ...view } = readView(search);
    const by = weights.find((weight) => weight === search.get("by")) ?? "people";
    const [{ segments }, ideas] = await Promise.all([
      triageChoices(actor),
      compareOrders(actor, { ...view, segment: null }, { by, segment }),
    ]);
    const title = wordsIn(context.language)("triaging:compare.title");
    return { view: { ...view, segment }, by, segments, ideas, title };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** Whom each order puts first, and whom it leaves behind. */
export default function TriageComparison() {
  const { view, by, segments, ideas } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        kicker={
          <Link to={triagePath(view)} className="tap hover:underline">
            {t("triage:back")}
          </Link>
        }
        title={t("triaging:compare.title")}
        lede={t("triaging:compare.lede")}
      />
      <Form
        method="get"
        key={`${by} ${view.segment}`}
        preventScrollReset
        onChange={(event) => event.currentTarget.requestSubmit()}
        className="mb-4 flex flex-wrap items-center gap-3 text-sm"
      >
        {[...new URLSearchParams(searchOf(view))]
          .filter(([name]) => name !== "segment")
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <label className="inline-flex items-center gap-2">
          {t("triaging:compare.by")}
          <Select compact name="by" defaultValue={by}>
            {weights.map((weight) => (
              <option key={weight} value={weight}>
                {t(`triaging:compare.${weight}`)}
              </option>
            ))}
          </Select>
        </label>
        <label className="inline-flex items-center gap-2">
          {t("triaging:compare.segment_choice")}
          <Select compact name="segment" defaultValue={view.segment ?? ""}>
            <option value="">{t("triaging:compare.no_segment")}</option>
            {segments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </label>
        <noscript>
          <Button size="sm">{t("triage:show")}</Button>
        </noscript>
      </Form>
      {ideas.length > 0 ? (
        <OrdersCompared
          ideas={ideas}
          segment={segments.find(({ id }) => id === view.segment)?.name ?? null}
        />
      ) : (
        <EmptyState
          drawing={<EmptyDesk />}
          title={t("triaging:compare.empty")}
          text={t("triaging:compare.empty_text")}
        />
      )}
      <p className="mt-4 max-w-measure text-sm text-ink-faint">{t("triaging:compare.influence_note")}</p>
    </>
  );
}
