import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { IceFishing } from "~/components/art/ice-fishing";
import { WaitingRow } from "~/components/desk/waiting-row";
import { Button } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Select } from "~/components/ui/select";
import { EmptyState } from "~/components/ui/states";
import { Tabs } from "~/components/ui/tabs";
import { mayAnswerForTheCompany } from "~/domain/community/policy";
import { waitingPlaces, waitingQuestions } from "~/domain/community/waiting.server";
import { waitingViews, type WaitingView } from "~/domain/community/waiting";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayAnswerForTheCompany(actor));
    const params = new URL(request.url).searchParams;
    const view = waitingViews.find((each) => each === params.get("view")) ?? "all";
    const category = params.get("category") ?? "";
    const after = params.get("after");
    return {
      ...(await waitingQuestions(actor, { view, category, after })),
      places: await waitingPlaces(actor),
      view,
      category,
      after,
      me: actor.customerId,
      title: wordsIn(context.language)("waiting:title"),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** The desk of questions: who waits, how long, and who has taken it up. */
export default function Questions() {
  const { questions, further, places, view, category, after, me } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const at = (which: WaitingView, key?: string | null) => {
    const params = new URLSearchParams();
    if (which !== "all") params.set("view", which);
    if (category) params.set("category", category);
    if (key) params.set("after", key);
    return params.size > 0 ? `/desk/questions?${params}` : "/desk/questions";
  };
  return (
    <>
      <PageHeader title={t("waiting:title")} lede={t("waiting:lede")} />
      <Tabs
        label={t("waiting:views")}
        tabs={waitingViews.map((each) => ({
          to: at(each),
          label: t(`waiting:${each}`),
          current: each === view,
        }))}
      />
      <Form method="get" className="my-4 flex flex-wrap items-center gap-2 text-sm">
        {view !== "all" && <input type="hidden" name="view" value={view} />}
        <label htmlFor="waiting-place" className="text-ink-soft">
          {t("waiting:place")}
        </label>
        <Select key={category} id="waiting-place" name="category" defaultValue={category} compact>
          <option value="">{t("waiting:everywhere")}</option>
          {places.map((place) => (
            <option key={place.slug} value={place.slug}>
              {place.name[language]} ({place.count})
            </option>
          ))}
        </Select>
        <Button size="sm">{t("waiting:show")}</Button>
      </Form>
      {questions.length === 0 ? (
        <EmptyState drawing={<IceFishing />} title={t("waiting:empty")} text={t("waiting:empty_text")} />
      ) : (
        <ul aria-label={t("waiting:list")} className="border-t border-line">
          {questions.map((question) => (
            <WaitingRow key={question.id} question={question} me={me} />
          ))}
        </ul>
      )}
      <Pagination
        label={t("common:page.label")}
        previous={after ? { to: at(view), label: t("waiting:first") } : null}
        next={further ? { to: at(view, further), label: t("waiting:further") } : null}
      />
    </>
  );
}
