import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { Lightbulb, Trophy } from "~/components/ui/icons";
import { z } from "zod";
import { LakeView } from "~/components/art/lake-view";
import { NewsPill } from "~/components/community/browse";
import { Columns } from "~/components/frame/app-frame";
import { IdeaFilters, ideasHref } from "~/components/ideas/idea-filters";
import { IdeaRow } from "~/components/ideas/idea-row";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { isVote } from "~/components/ideas/is-vote";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { EmptyState } from "~/components/ui/states";
import { ideaOrders, ideaStatuses } from "~/domain/ideas/idea";
import { listBoards, listIdeas, movedBoard } from "~/domain/ideas/browsing.server";
import { useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { wordsIn } from "~/i18n/words";
import { isSignedIn } from "~/platform/actor";
import { firstPage, pageHead } from "~/platform/http/page-head.server";
import { currentSnapshot } from "~/realtime/missed.server";

const query = z.object({
  order: z.enum(ideaOrders).catch("trending"),
  board: z.string().max(80).optional().catch(undefined),
  status: z.enum(ideaStatuses).optional().catch(undefined),
  mine: z.literal("1").optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = context;
  const t = wordsIn(context.language);
  const { mine, after, ...view } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const filter = { ...view, mine: Boolean(mine) && isSignedIn(actor) };
  const asOf = await currentSnapshot();
  const [page, boards] = await Promise.all([listIdeas(actor, { ...filter, after }), listBoards(actor)]);
  // An old address of a board leads on; one that is nobody's shows all.
  if (view.board && !boards.some(({ slug }) => slug === view.board)) {
    const moved = await movedBoard(actor, view.board);
    if (moved) throw redirect(ideasHref({ ...filter, board: moved }), 301);
  }
  return {
    asOf,
    ...page,
    boards,
    view: filter,
    after: after ?? null,
    signedIn: isSignedIn(actor),
    head: pageHead(context, {
      title: t("ideas:title"),
      description: t("ideas:lede"),
      path: firstPage(request),
      feed: { about: "ideas", title: translateIn(context.language)("machines:feed.ideas") },
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

/** A vote shows itself; the list stays where it is, so that nothing moves under the finger. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function Ideas() {
  const data = useLoaderData<typeof loader>();
  const { boards, view, after, next, signedIn } = data;
  const { ideas, fresh } = useLiveIdeas(data.ideas);
  const t = useT();
  const language = useLanguage();
  const board = boards.find((one) => one.slug === view.board);
  const filtered = Boolean(view.status || view.board || view.mine);
  return (
    <Columns>
      <PageHeader
        title={board ? board.name[language] : t("ideas:title")}
        kicker={
          board && (
            <Link to="/ideas" className="hover:underline">
              ← {t("ideas:title")}
            </Link>
          )
        }
        lede={board ? board.description[language] : t("ideas:lede")}
        actions={
          <>
            <ButtonLink to="/challenges" icon={Trophy}>
              {t("ideas:challenges")}
            </ButtonLink>
            {!board?.archived && (
              <ButtonLink
                to={board ? `/ideas/new?board=${board.slug}` : "/ideas/new"}
                tone="primary"
                icon={Lightbulb}
              >
                {t("ideas:new")}
              </ButtonLink>
            )}
          </>
        }
      />
      <IdeaFilters view={view} boards={boards} signedIn={signedIn} />
      {fresh > 0 && (
        <NewsPill to={ideasHref({ order: "new" })} reload>
          {t("ideas:list.fresh", { count: fresh })}
        </NewsPill>
      )}
      {ideas.length > 0 ? (
        <ol aria-label={t("ideas:list.label")} className="mt-3 border-t border-line">
          {ideas.map((idea) => (
            <IdeaRow key={idea.id} idea={idea} showBoard={!view.board} />
          ))}
        </ol>
      ) : (
        <EmptyState
          drawing={<LakeView />}
          title={t(filtered ? "ideas:list.none_found" : "ideas:list.empty")}
          text={t(filtered ? "ideas:list.none_found_text" : "ideas:list.empty_text")}
          action={
            filtered ? (
              <ButtonLink to="/ideas">{t("ideas:list.clear")}</ButtonLink>
            ) : (
              <ButtonLink to="/ideas/new" tone="primary">
                {t("ideas:new")}
              </ButtonLink>
            )
          }
        />
      )}
      <Pagination
        label={t("ideas:list.page")}
        previous={after ? { to: ideasHref(view), label: t("ideas:list.first") } : null}
        next={next ? { to: ideasHref(view, next), label: t("ideas:list.next") } : null}
      />
    </Columns>
  );
}
