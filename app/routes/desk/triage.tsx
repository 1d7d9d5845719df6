import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { useState } from "react";
import { z } from "zod";
import { EmptyDesk } from "~/components/art/empty-desk";
import { isVote } from "~/components/ideas/is-vote";
import { ManyWithoutScript } from "~/components/ideas/many-without-script";
import { TriageBoard } from "~/components/ideas/triage-board";
import { TriageFilters } from "~/components/ideas/triage-filters";
import { TriageMany } from "~/components/ideas/triage-many";
import { TriageRow } from "~/components/ideas/triage-row";
import { TriageSheet } from "~/components/ideas/triage-sheet";
import { LayoutSwitch, TriageTabs } from "~/components/ideas/triage-tabs";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { useSelection } from "~/components/ideas/use-selection";
import { ViewTools } from "~/components/ideas/view-tools";
import { ChoosePage } from "~/components/ideas/whole-view";
import { Download, Merge, Scale, Trophy } from "~/components/ui/icons";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { countSuggestions } from "~/domain/ideas/suggestions.server";
import { mayTriage } from "~/domain/ideas/policy";
import { countOf, isNarrowed, readView, searchOf, triagePath } from "~/domain/ideas/triage";
import { triageChoices } from "~/domain/ideas/triage-choices.server";
import { listViews } from "~/domain/ideas/triage-views.server";
import {
  countInbox,
  countStages,
  triageBoard,
  triagePage,
  type BoardIdea,
} from "~/domain/ideas/triage.server";
import { wholeView } from "~/domain/ideas/whole-view.server";
import { readHeld } from "~/domain/notifications/held.server";
import { useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";
import { currentSnapshot } from "~/realtime/missed.server";

const pageNumber = z.coerce.number().int().min(1).max(1_000).catch(1);

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    const { actor } = context;
    authorize(mayTriage(actor));
    const { searchParams } = new URL(request.url);
    const view = readView(searchParams);
    const page = pageNumber.parse(searchParams.get("page"));
    const all = view.layout === "list" && searchParams.get("whole") === "1";
    const asOf = await currentSnapshot();
    const [board, list, counts, inbox, choices, views, whole] = await Promise.all([
      view.layout === "board" ? triageBoard(actor, view) : null,
      view.layout === "list" ? triagePage(actor, view, page) : { ideas: [], more: false },
      countStages(actor, view),
      isNarrowed(view) ? countInbox(actor) : null,
      triageChoices(actor),
      listViews(actor),
      all ? wholeView(actor, view) : null,
    ]);
    const held = await readHeld(
      actor,
      list.ideas.map((idea) => idea.id),
    );
    const columns = [...(board ?? [])].map(([stage, ideas]) => ({ stage, ideas }));
    const title = wordsIn(context.language)("triage:title");
    const duplicates = await countSuggestions(actor);
    return {
      asOf,
      view,
      columns,
      ...list,
      page,
      counts,
      choices,
      views,
      held,
      duplicates,
      title,
      whole,
      inbox: inbox ?? counts.inbox,
    };
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
  const { view, columns, counts, choices, views, held, ...data } = useLoaderData<typeof loader>();
  const { ideas } = useLiveIdeas(data.ideas);
  const [open, setOpen] = useState<BoardIdea | null>(null);
  const shown = view.layout === "board" ? columns.flatMap((column) => column.ideas) : ideas;
  const search = searchOf(view);
  const ids = shown.map(({ id }) => id);
  const selection = useSelection(ids, search, data.whole);
  const t = useT();
  const { page, more } = data;
  const toPage = (at: number) => (at > 1 ? `${triagePath(view)}&page=${at}` : triagePath(view));
  const back = toPage(page);
  const whole = more || page > 1 ? { search, count: countOf(view, counts) } : null;
  const besides = data.whole && { search, ids: data.whole.filter((id) => !ids.includes(id)) };
  const link = "tap inline-flex items-center gap-1.5 font-semibold text-spruce-ink hover:underline";
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
            <ButtonLink to="/desk/boards" size="sm">
              {t("boards:title")}
            </ButtonLink>
          </>
        }
      />
      <TriageTabs view={view} views={views} inbox={data.inbox} />
      <TriageFilters view={view} choices={choices} counts={counts} />
      <div className="my-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <LayoutSwitch view={view} />
        <ViewTools view={view} views={views} />
        <Link to={`/desk/triage/comparison${searchOf(view)}`} className={`${link} ml-auto`}>
          <Scale aria-hidden className="size-4" /> {t("triaging:compare.link")}
        </Link>
        <a href={`/desk/triage/table.csv${searchOf(view)}`} download className={link}>
          <Download aria-hidden className="size-4" /> {t("triage:table")}
        </a>
      </div>
      {/* x chooses the idea that has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={selection.onKeyDown}>
        {view.layout === "board" ? (
          <TriageBoard columns={columns} counts={counts} view={view} selection={selection} open={setOpen} />
        ) : ideas.length > 0 ? (
          <>
            <ChoosePage selection={selection} whole={whole} />
            <ol aria-label={t("triage:list")} className="max-w-4xl border-t border-line">
              {ideas.map((idea, at) => (
                <TriageRow
                  key={idea.id}
                  idea={idea}
                  readAs={data.ideas[at]!.status}
                  asleep={view.asleep}
                  held={held.find((decision) => decision.ideaId === idea.id)}
                  selection={selection}
                  back={back}
                />
              ))}
            </ol>
          </>
        ) : (
          <EmptyState
            drawing={<EmptyDesk />}
            title={t(view.asleep ? "triaging:none_asleep" : "triage:empty")}
            text={t(
              view.asleep
                ? "triaging:none_asleep_text"
                : isNarrowed(view)
                  ? "triaging:none_within"
                  : "triage:empty_text",
            )}
          />
        )}
      </div>
      <Pagination
        label={t("triaging:pages.label")}
        previous={page > 1 ? { to: toPage(page - 1), label: t("triaging:pages.previous") } : null}
        next={more ? { to: toPage(page + 1), label: t("triaging:pages.next") } : null}
        place={t("triaging:pages.place", { page })}
      />
      <ManyWithoutScript choices={choices} back={back} besides={besides} />
      <TriageMany selection={selection} choices={choices} back={back} />
      {open && <TriageSheet key={open.id} idea={open} back={back} onClose={() => setOpen(null)} />}
    </>
  );
}
