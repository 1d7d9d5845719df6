import { Link } from "~/components/ui/link";
import { useT } from "~/i18n/react";
import { Flames, Seated } from "../art/fire-gathering";
import { LakeView } from "../art/lake-view";
import { ButtonLink } from "../ui/button";

/** The first thing that a stranger sees: an evening by a lake, a fire on the shore, and a place kept free. */
export function Welcome({ mayJoin }: { mayJoin: boolean }) {
  const t = useT();
  return (
    <section className="relative overflow-hidden rounded-md bg-art-sky">
      <div className="relative z-1 px-5 pt-8 sm:px-10 sm:pt-12">
        <h1 className="max-w-2xl font-serif text-3xl font-medium tracking-tight text-balance sm:text-4xl">
          {t("community:home.title")}
        </h1>
        <p className="mt-3 max-w-xl text-pretty text-ink sm:text-lg">{t("community:home.lede")}</p>
        <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
          {mayJoin && (
            <ButtonLink to="/join" tone="primary" size="lg">
              {t("community:home.join")}
            </ButtonLink>
          )}
          <Link
            to="/threads"
            className="tap inline-flex items-center font-semibold text-ink underline underline-offset-4"
          >
            {t("community:home.browse")}
          </Link>
        </div>
      </div>
      <div className="relative -mt-6 sm:-mt-4 lg:-mt-20">
        <LakeView className="block w-full max-sm:h-52" />
        <Shore />
      </div>
    </section>
  );
}

/** Laid over the lake's picture, with the same measures. */
function Shore() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 960 280"
      preserveAspectRatio="xMidYMax slice"
      className="absolute inset-0 size-full"
    >
      <path d="M596 282c34-10 92-18 160-18s140 2 204-6v24Z" className="fill-art-near" />
      <ellipse cx="742" cy="275" rx="74" ry="9" className="fill-cloudberry" opacity=".28" />
      <g transform="translate(646 174) scale(.6)">
        <Flames />
      </g>
      <g transform="translate(0 112)">
        <Seated x={698} facing={1} coat="fill-lake" />
        <Seated x={790} facing={-1} coat="fill-lingonberry" small />
      </g>
    </svg>
  );
}

/** For someone who is at home here: a word, and what has happened. */
export function Greeting({ hour, name, count }: { hour: string; name: string; count: number }) {
  const t = useT();
  return (
    <section className="grid overflow-hidden rounded-md bg-art-sky sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="px-5 py-6 sm:px-8 sm:py-8">
        <h1 className="font-serif text-2xl font-medium tracking-tight text-balance sm:text-3xl">
          {t(`community:home.${hour}`, { name })}
        </h1>
        <p className="mt-2 max-w-md text-pretty">
          {count > 0 ? t("community:home.news", { count }) : t("community:home.nothing_new")}
        </p>
      </div>
      <LakeView className="block h-28 w-full sm:h-full sm:min-h-40 sm:mask-l-from-40% sm:mask-l-to-100%" />
    </section>
  );
}
