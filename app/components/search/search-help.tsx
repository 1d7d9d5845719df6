import { Link } from "~/components/ui/link";
import { useLanguage, useT } from "~/i18n/react";
import { Section } from "../ui/page-header";

const tips = {
  en: {
    quotes: '"winter tyres"',
    minus: "tyres -studded",
    by: "by:matti",
    tag: "tag:winter",
    solved: "is:solved",
    before: "before:2026-01",
  },
  fi: {
    quotes: '"talvirenkaiden vaihto"',
    minus: "renkaat -nasta",
    by: "tekijä:matti",
    tag: "tunniste:talvi",
    solved: "on:ratkaistu",
    before: "ennen:2026-01",
  },
} as const;

/** What can be written into a search, and what people talk about. */
export function SearchHelp({ tags }: { tags: { slug: string; name: string }[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="mt-8 grid gap-8 lg:grid-cols-2">
      <Section title={t("search:tips")} size="sm" id="tips">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
          {Object.entries(tips[language]).map(([name, written]) => (
            <div key={name} className="contents">
              <dt>
                <Link
                  to={`/search?q=${encodeURIComponent(written)}`}
                  className="inline-flex min-h-6 items-center rounded-sm bg-sunken px-1.5 font-mono text-spruce-ink hover:underline"
                >
                  {written}
                </Link>
              </dt>
              <dd className="text-ink-soft">{t(`search:tip.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {tags.length > 0 && (
        <Section title={t("search:popular")} size="sm" id="popular">
          <TagLinks tags={tags} />
        </Section>
      )}
    </div>
  );
}

export function TagLinks({ tags }: { tags: { slug: string; name: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <Link
            to={`/search?q=${encodeURIComponent(`tag:${slug}`)}`}
            className="tap inline-flex min-h-8 items-center rounded-sm bg-sunken px-2.5 text-sm text-ink-soft hover:text-ink"
          >
            #{name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
