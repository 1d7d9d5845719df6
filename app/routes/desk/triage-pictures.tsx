import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { BarFigure } from "~/components/charts/bar-figure";
import { PageHeader } from "~/components/ui/page-header";
import { Tabs } from "~/components/ui/tabs";
import { listBoards } from "~/domain/ideas/browsing.server";
import { readPictures, type Pictures } from "~/domain/ideas/pictures.server";
import { mayTriage } from "~/domain/ideas/policy";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const wished = new URL(request.url).searchParams.get("board");
    const boards = (await listBoards(context.actor)).map(({ slug, name }) => ({ slug, name }));
    const board = boards.find(({ slug }) => slug === wished)?.slug ?? null;
    const pictures = await readPictures(context.actor, board);
    return { pictures, boards, board, title: translateIn(context.language)("pictures:title") };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function TriagePictures() {
  const { pictures, boards, board } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={
          <Link to="/desk/triage" className="hover:underline">
            ← {t("pictures:back")}
          </Link>
        }
        title={t("pictures:title")}
        lede={t("pictures:lede")}
      />
      <Tabs
        label={t("pictures:boards")}
        tabs={[
          { to: "/desk/triage/pictures", label: t("pictures:all"), current: board === null },
          ...boards.map(({ slug, name }) => ({
            to: `/desk/triage/pictures?board=${slug}`,
            label: name[language],
            current: board === slug,
          })),
        ]}
      />
      <div className="mt-6 flex flex-col gap-10">
        <Votes months={pictures.months} />
        <Funnel cohorts={pictures.cohorts} />
        <Waits waits={pictures.waits} />
        <Segments segments={pictures.segments} />
      </div>
    </div>
  );
}

function Votes({ months }: { months: Pictures["months"] }) {
  const t = useT();
  const format = useFormat();
  const name = (month: string) => format.month(`${month}-15T12:00:00Z`);
  const top = months.reduce((best, one) => (one.votes > best.votes ? one : best), months[0]!);
  const votes = months.reduce((sum, one) => sum + one.votes, 0);
  return (
    <BarFigure
      title={t("pictures:votes")}
      sentence={t("pictures:votes_said", { votes, month: name(top.month), most: top.votes })}
      bars={months.map((one) => ({
        label: name(one.month),
        value: one.votes,
        shown: format.number(one.votes),
      }))}
      columns={[t("pictures:month"), t("pictures:given")]}
      rows={months.map((one) => [name(one.month), format.number(one.votes)])}
    />
  );
}

const stations = ["came", "seen", "planned", "shipped"] as const;

function Funnel({ cohorts }: { cohorts: Pictures["cohorts"] }) {
  const t = useT();
  const format = useFormat();
  const sum = (station: (typeof stations)[number]) => cohorts.reduce((all, one) => all + one[station], 0);
  const sums = Object.fromEntries(stations.map((station) => [station, sum(station)]));
  return (
    <BarFigure
      title={t("pictures:funnel")}
      sentence={t("pictures:funnel_said", sums)}
      bars={stations.map((station) => ({
        label: t(`pictures:${station}`),
        value: sum(station),
        shown: format.number(sum(station)),
      }))}
      columns={[t("pictures:quarter"), ...stations.map((station) => t(`pictures:${station}`))]}
      rows={cohorts.map((one) => [
        one.quarter.replace("-", "/"),
        ...stations.map((station) => format.number(one[station])),
      ])}
    />
  );
}

function Waits({ waits }: { waits: Pictures["waits"] }) {
  const t = useT();
  const format = useFormat();
  if (waits.length === 0) return <p className="text-ink-soft">{t("pictures:none")}</p>;
  const name = (status: string) => t(`community:idea_status.${status}`);
  const longest = waits.reduce((best, one) => (one.median > best.median ? one : best), waits[0]!);
  return (
    <BarFigure
      title={t("pictures:waits")}
      sentence={t("pictures:waits_said", { status: name(longest.status), days: longest.median })}
      bars={waits.map((one) => ({
        label: name(one.status),
        value: one.median,
        shown: t("pictures:days", { days: one.median }),
        spread: [one.from, one.to],
      }))}
      columns={[t("pictures:status"), t("pictures:ideas"), t("pictures:median"), t("pictures:spread")]}
      rows={waits.map((one) => [
        name(one.status),
        format.number(one.ideas),
        format.number(one.median),
        `${one.from}–${one.to}`,
      ])}
    />
  );
}

function Segments({ segments }: { segments: Pictures["segments"] }) {
  const t = useT();
  const format = useFormat();
  const [largest] = segments;
  if (!largest) return null;
  return (
    <BarFigure
      title={t("pictures:segments")}
      sentence={t("pictures:segments_said", { name: largest.name, voters: largest.voters })}
      bars={segments.map((one) => ({
        label: one.name,
        value: one.voters,
        shown: format.number(one.voters),
      }))}
      columns={[t("pictures:segment"), t("pictures:voters")]}
      rows={segments.map((one) => [one.name, format.number(one.voters)])}
    />
  );
}
