import { Link } from "~/components/ui/link";
import { CircleHelp, Lightbulb, MessageCircleHeart, type LucideIcon } from "~/components/ui/icons";
import { personPath, threadPath } from "~/domain/community/addresses";
import type { CategoryCard, Overview } from "~/domain/community/home.server";
import type { ThreadLine } from "~/domain/community/lines.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { PlaceGlyph } from "../art/place-glyph";
import { Avatar } from "../ui/avatar";
import { Section } from "../ui/page-header";
import { Time } from "../ui/time";
import { SpruceMark } from "../ui/vote-button";
import { StatusChip } from "./chips";

const ways: { key: "ask" | "idea" | "feedback"; to: string; icon: LucideIcon; look: string }[] = [
  { key: "ask", to: "/threads/new?kind=question", icon: CircleHelp, look: "bg-spruce-soft text-spruce-ink" },
  { key: "idea", to: "/ideas/new", icon: Lightbulb, look: "bg-cloudberry-soft text-cloudberry-ink" },
  { key: "feedback", to: "/feedback/new", icon: MessageCircleHeart, look: "bg-lake-soft text-lake-ink" },
];

/** The three things that one comes here to do. */
export function Ways() {
  const t = useT();
  return (
    <nav aria-label={t("community:home.ways")} className="mt-6">
      <ul className="grid grid-cols-3 gap-x-3 gap-y-4 sm:gap-x-8">
        {ways.map(({ key, to, icon: Icon, look }) => (
          <li
            key={key}
            className="group relative flex items-center gap-3 max-sm:flex-col max-sm:gap-2 max-sm:text-center lg:items-start"
          >
            <span aria-hidden className={`grid size-11 shrink-0 place-items-center rounded-full ${look}`}>
              <Icon className="size-5.5" strokeWidth={1.75} />
            </span>
            <span className="min-w-0 leading-snug">
              <Link
                to={to}
                className="covered font-semibold group-hover:text-spruce-ink group-hover:underline max-sm:text-sm"
              >
                {t(`community:home.${key}`)}
              </Link>
              <span className="hidden text-sm text-ink-soft lg:block">{t(`community:home.${key}_text`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function CategoryGrid({ categories }: { categories: CategoryCard[] }) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  return (
    <Section title={t("community:home.categories")} id="home-categories">
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {categories.map((category) => (
          <li key={category.id} className="group relative flex gap-3 border-t border-line py-4">
            <PlaceGlyph icon={category.icon} colour={category.colour} />
            <div className="min-w-0">
              <h3 className="leading-snug">
                <Link
                  to={`/categories/${category.slug}`}
                  className="covered font-semibold group-hover:text-spruce-ink"
                >
                  {category.name[language]}
                </Link>
              </h3>
              <p className="mt-0.5 text-sm text-pretty text-ink-soft">{category.description[language]}</p>
              <p className="mt-1 text-sm text-ink-faint">
                {category.lastActivityAt ? (
                  <>
                    {t("community:home.threads", { count: category.threads })} ·{" "}
                    <Time
                      iso={category.lastActivityAt}
                      label={format.ago(category.lastActivityAt)}
                      title={format.exact(category.lastActivityAt)}
                    />
                  </>
                ) : (
                  t("community:home.quiet")
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function TopIdeas({ ideas }: { ideas: NonNullable<Overview["ideas"]> }) {
  const t = useT();
  const format = useFormat();
  return (
    <Section title={t("community:home.ideas")} size="sm" id="home-ideas">
      <ul className="flex flex-col gap-3">
        {ideas.map((idea) => (
          <li key={idea.id} className="group relative flex items-start gap-3">
            <span className="grid w-11 shrink-0 justify-items-center rounded-md border border-line py-1 text-ink-soft">
              <SpruceMark grown={false} className="size-4.5" />
              <span aria-hidden className="text-sm font-semibold tabular-nums leading-tight">
                {format.number(idea.votes)}
              </span>
              <span className="sr-only">{t("community:home.votes", { count: idea.votes })}</span>
            </span>
            <span className="min-w-0">
              <Link
                to={threadPath(idea)}
                lang={idea.language}
                className="covered block text-sm leading-snug font-semibold group-hover:text-spruce-ink"
              >
                {idea.title}
              </Link>
              <span className="mt-1 block">
                <StatusChip status={idea.status} label={idea.label} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Waiting({ lines }: { lines: ThreadLine[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Section
      title={t("community:home.waiting")}
      size="sm"
      id="home-waiting"
      lede={t("community:home.waiting_text")}
    >
      <ul className="flex flex-col gap-2.5">
        {lines.map((line) => (
          <li key={line.id} className="group relative text-sm leading-snug">
            <Link
              to={threadPath(line)}
              lang={line.language}
              className="covered font-semibold group-hover:text-spruce-ink"
            >
              {line.title}
            </Link>
            <span className="block text-ink-faint">
              {line.author.displayName} · {format.ago(line.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ThanksTo({ helpers }: { helpers: NonNullable<Overview["helpers"]> }) {
  const t = useT();
  return (
    <Section
      title={t("community:home.thanks")}
      size="sm"
      id="home-thanks"
      lede={t("community:home.thanks_text")}
    >
      <ol className="flex flex-col gap-2">
        {helpers.map(({ face, solutions }) => (
          <li key={face.customerId} className="group relative flex items-center gap-2.5">
            <Avatar name={face.displayName} src={face.avatarUrl} size="sm" />
            <Link
              to={personPath(face)}
              className="covered min-w-0 flex-1 truncate text-sm font-semibold group-hover:text-spruce-ink"
            >
              {face.displayName}
            </Link>
            <span className="text-sm text-ink-faint">{t("community:home.helped", { count: solutions })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What has come of it so far, in three numbers. */
export function SoFar({ people, solved, shipped }: Pick<Overview, "people" | "solved" | "shipped">) {
  const t = useT();
  return (
    <p className="mt-6 flex flex-wrap gap-x-2 border-t border-line pt-3 text-sm text-ink-faint">
      <span>{t("community:home.members", { count: people })}</span>
      <span aria-hidden>·</span>
      <span>{t("community:home.solved", { count: solved })}</span>
      <span aria-hidden>·</span>
      <span>{t("community:home.shipped", { count: shipped })}</span>
    </p>
  );
}
