import { Link } from "~/components/ui/link";
import { BadgeEmblem, type BadgeTone } from "~/components/art/badge-emblem";
import { emblemNames, type EmblemName } from "~/components/art/emblems";
import type { PersonView } from "~/domain/insights/person.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { Section } from "../ui/page-header";
import { Stat } from "../ui/stat";

type Props = {
  person: Pick<PersonView, "staffRole" | "lifetimePoints" | "postCount" | "solvedCount" | "badges">;
  level: number;
};

/** What one has given and earned, in numbers and emblems. */
export function Standing({ person, level }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4">
        {/* Staff do their work here; thanks are counted for customers. */}
        {!person.staffRole && (
          <>
            <Stat label={t("people:level")} value={t(`rewards:level.${level}`)} />
            <Stat label={t("people:points")} value={format.number(person.lifetimePoints)} />
          </>
        )}
        <Stat label={t("people:posts")} value={format.number(person.postCount)} />
        <Stat label={t("people:solved")} value={format.number(person.solvedCount)} />
      </dl>
      <Section id="badges" title={t("people:badges")} size="sm">
        {person.badges.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("people:badges_none")}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {person.badges.map((badge) => (
              <li key={badge.id + badge.awardedAt} className="flex items-start gap-3">
                <BadgeEmblem emblem={emblemOf(badge.emblem)} tone={badge.colour as BadgeTone} />
                <span className="min-w-0">
                  <Link
                    to={`/badges/${badge.id}`}
                    className="block font-semibold leading-snug underline-offset-4 hover:underline"
                  >
                    {badge.name[language]}
                  </Link>
                  <span className="block text-sm text-ink-soft">
                    {badge.citation ? `“${badge.citation}”` : badge.description[language]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function emblemOf(name: string): EmblemName {
  return emblemNames.find((known) => known === name) ?? emblemNames[0]!;
}
