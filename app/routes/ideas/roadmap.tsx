import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { Gift } from "~/components/ui/icons";
import { isVote } from "~/components/ideas/is-vote";
import { RoadmapColumn } from "~/components/ideas/roadmap-column";
import { lazily } from "~/components/ui/lazily";
import { useLiveIdeas } from "~/components/ideas/use-live-ideas";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Tabs } from "~/components/ui/tabs";
import { listBoards } from "~/domain/ideas/browsing.server";
import { readRoadmap, roadmapSegments, type RoadmapColumn as Column } from "~/domain/ideas/roadmap.server";
import { useLanguage, useT } from "~/i18n/react";
import { wordsIn } from "~/i18n/words";
import { firstPage, pageHead } from "~/platform/http/page-head.server";
import { currentSnapshot } from "~/realtime/missed.server";

const SegmentFilter = lazily(async () => (await import("~/components/ideas/segment-filter")).SegmentFilter);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = context;
  const t = wordsIn(context.language);
  const search = new URL(request.url).searchParams;
  const wanted = search.get("board");
  const boards = await listBoards(actor);
  const board = boards.find((one) => one.slug === wanted)?.slug;
  const segments = await roadmapSegments(actor);
  const segment = segments.find(({ key }) => key === search.get("segment"));
  return {
    asOf: await currentSnapshot(),
    columns: await readRoadmap(actor, { board, segmentIds: segment?.ids }),
    boards,
    board,
    segments: segments.map(({ key, name }) => ({ key, name })),
    segment: segment?.key,
    head: pageHead(context, {
      title: t("ideas:roadmap.title"),
      description: t("ideas:roadmap.lede"),
      path: firstPage(request),
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.head ?? [];

export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  isVote(formAction) ? false : defaultShouldRevalidate;

export default function Roadmap() {
  const { columns, boards, board, segments, segment } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <PageHeader
        title={t("ideas:roadmap.title")}
        lede={t("ideas:roadmap.lede")}
        actions={
          <ButtonLink to="/releases" icon={Gift}>
            {t("ideas:roadmap.releases")}
          </ButtonLink>
        }
      />
      {boards.length > 1 && (
        <Tabs
          label={t("ideas:list.boards")}
          className="mb-6"
          tabs={[
            { to: "/roadmap", label: t("ideas:list.all_boards"), current: !board },
            ...boards.map(({ slug, name }) => ({
              to: `/roadmap?board=${slug}`,
              label: name[language],
              current: slug === board,
            })),
          ]}
        />
      )}
      {segments.length > 0 && <SegmentFilter segments={segments} segment={segment} board={board} />}
      <div className="grid gap-x-6 gap-y-10 md:grid-cols-2 xl:grid-cols-4">
        {columns.map((column) => (
          <LiveColumn key={column.status} column={column} board={board} />
        ))}
      </div>
    </>
  );
}

function LiveColumn({ column, board }: { column: Column; board?: string }) {
  const { ideas } = useLiveIdeas(column.ideas);
  const total = column.total - (column.ideas.length - ideas.length);
  return <RoadmapColumn column={{ ...column, ideas, total }} board={board} />;
}
