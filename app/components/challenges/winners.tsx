import { Link } from "~/components/ui/link";
import { personPath, threadPath } from "~/domain/community/addresses";
import type { Winner } from "~/domain/ideas/challenges/reading.server";
import { useLanguage, useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { Card } from "../ui/card";
import { Trophy } from "../ui/icons";
import { Section } from "../ui/page-header";

/** Who has won and why, as far as they want to be named. */
export function Winners({ winners }: { winners: Winner[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Section title={t("challenges:winners")} id="winners">
      <ol className="flex flex-col gap-3">
        {winners.map(({ rank, named }) => (
          <li key={rank}>
            <Card tone={named ? "moss" : undefined}>
              <p className="flex items-center gap-1.5 text-sm font-semibold text-moss-ink">
                <Trophy aria-hidden className="size-4" /> {t(`challenges:rank.${rank}`)}
              </p>
              {named ? (
                <div className="mt-2 flex items-start gap-3">
                  <Avatar
                    name={named.author.displayName}
                    src={named.author.avatarUrl}
                    staff={named.author.staffRole !== null}
                  />
                  <div className="min-w-0">
                    <Link
                      to={threadPath(named.idea)}
                      className="font-serif text-lg font-medium text-pretty hover:underline"
                    >
                      {named.idea.title}
                    </Link>
                    <p className="text-sm text-ink-soft">
                      <Link to={personPath(named.author)} className="hover:underline">
                        {named.author.displayName}
                      </Link>
                    </p>
                    <blockquote className="mt-2 max-w-measure whitespace-pre-line text-pretty">
                      {named.reason[language]}
                    </blockquote>
                  </div>
                </div>
              ) : (
                <p className="mt-1.5 text-ink-soft">{t("challenges:unnamed")}</p>
              )}
            </Card>
          </li>
        ))}
      </ol>
    </Section>
  );
}
