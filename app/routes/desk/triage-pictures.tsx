import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { BarFigure } from "~/components/charts/bar-figure";
import { MonthFigure } from "~/components/charts/month-figure";
import { PageHeader } from "~/components/ui/page-header";
import { Tabs } from "~/components/ui/tabs";
import { listBoards } from "~/domain/ideas/browsing.server";
import {
  periods,
  stations,
  tableOf,
  waitName,
  type Period,
  type PictureName,
  type Pictures,
} from "~/domain/ideas/pictures";
import { readAsked, readPictures } from "~/domain/ideas/pictures.server";
import { mayTriage } from "~/domain/ideas/policy";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { showing } from "~/platform/http/answer.server";
import { authorize } from "~/platform/refusal";

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayTriage(context.actor));
    const asked = readAsked(new URL(request.url).searchParams);
    const boards = (await listBoards(context.actor)).map(({ slug, name }) => ({ slug, name }));
    const board = boards.find(({ slug }) => slug === asked.board)?.slug ?? null;
    const pictures = await readPictures(context.actor, { ...asked, board });
    const title = translateIn(context.language)("pictures:title");
    return { pictures, boards, board, period: asked.period, title };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

/** The address of the page, or of the table behind one of its pictures. */
function addressOf(board: string | null, period: Period, of?: PictureName): string {
  const search = new URLSearchParams({
    ...(board && { board }),
    ...(period !== 12 && { period: String(period) }),
    ...(of && { of }),
  });
  const page = of ? "/desk/triage/pictures/table.csv" : "/desk/triage/pictures";
  return search.size > 0 ? `${page}?${search}` : page;
}

export default function TriagePictures() {
  const { pictures, boards, board, period } = useLoaderData<typeof loader>();
  const t = useT();
  const language = useLanguage();
  const about = { pictures, period, download: (of: PictureName) => addressOf(board, period, of) };
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
          { to: addressOf(null, period), label: t("pictures:all"), current: board === null },
          ...boards.map(({ slug, name }) => ({
            to: addressOf(slug, period),
            label: name[language],
            current: board === slug,
          })),
        ]}
      />
      <nav aria-label={t("pictures:period")} className="mt-4">
        <ul className="flex flex-wrap gap-2 text-sm">
          {periods.map((each) => (
            <li key={each}>
              <Link
                to={addressOf(board, each)}
                preventScrollReset
                aria-current={each === period ? "page" : undefined}
                className="tap inline-flex min-h-9 items-center rounded-full border border-line px-3.5 font-semibold text-ink-soft hover:border-line-strong hover:text-ink aria-[current]:border-spruce aria-[current]:bg-spruce-soft aria-[current]:text-spruce-ink"
              >
                {t(`pictures:periods.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-8 flex flex-col gap-12">
        <Votes {...about} />
        <Funnel {...about} />
        <Waits {...about} />
        <Segments {...about} />
      </div>
    </div>
  );
}

type Props = { pictures: Pictures; period: Period; download: (of: PictureName) => string };

function Votes({ pictures, period, download }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { months } = pictures;
  const top = months.reduce((best, one) => (one.votes > best.votes ? one : best), months[0]!);
  const votes = months.reduce((sum, one) => sum + one.votes, 0);
  const month = format.month(`${top.month}-15T12:00:00Z`, "long");
  return (
    <MonthFigure
      title={t("pictures:votes")}
      sentence={
        votes === 0
          ? t("pictures:votes_none")
          : t("pictures:votes_said", { count: votes, months: period, month, most: top.votes })
      }
      months={months}
      columns={tableOf("votes", pictures, t, language).columns}
      download={download("votes")}
    />
  );
}

function Funnel({ pictures, download }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const sum = (station: (typeof stations)[number]) =>
    pictures.cohorts.reduce((all, one) => all + one[station], 0);
  const sums = Object.fromEntries(stations.map((station) => [station, sum(station)]));
  const { columns, rows } = tableOf("funnel", pictures, t, language);
  return (
    <BarFigure
      title={t("pictures:funnel")}
      sentence={t("pictures:funnel_said", sums)}
      bars={stations.map((station) => ({
        label: t(`pictures:${station}`),
        value: sum(station),
        shown: format.number(sum(station)),
      }))}
      columns={columns}
      rows={rows}
      download={download("funnel")}
    />
  );
}

function Waits({ pictures, download }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { waits } = pictures;
  const whole = waits.filter(({ finer }) => !finer);
  if (whole.length === 0) return <p className="text-ink-soft">{t("pictures:none")}</p>;
  const longest = whole.reduce((best, one) => (one.median > best.median ? one : best), whole[0]!);
  const { columns, rows } = tableOf("waits", pictures, t, language);
  return (
    <BarFigure
      title={t("pictures:waits")}
      sentence={t("pictures:waits_said", {
        status: waitName(longest, t, language),
        days: t("pictures:days_long", { count: longest.median }),
      })}
      bars={waits.map((one) => ({
        label: one.finer ? one.finer[language] : waitName(one, t, language),
        value: one.median,
        shown: t("pictures:days", { days: format.number(one.median) }),
        spread: [one.from, one.to],
        part: one.finer !== null,
      }))}
      columns={columns}
      rows={rows}
      download={download("waits")}
    />
  );
}

function Segments({ pictures, download }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const [largest] = pictures.segments;
  if (!largest) return null;
  const { columns, rows } = tableOf("segments", pictures, t, language);
  return (
    <BarFigure
      title={t("pictures:segments")}
      sentence={t("pictures:segments_said", { name: largest.name, count: largest.voters })}
      bars={pictures.segments.map((one) => ({
        label: one.name,
        value: one.voters,
        shown: format.number(one.voters),
      }))}
      columns={columns}
      rows={rows}
      download={download("segments")}
    />
  );
}
