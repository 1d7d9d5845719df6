import type { ReactNode } from "react";
import type { RefusedIdea } from "~/domain/ideas/triage-titles.server";
import { useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { PageHeader } from "../ui/page-header";

type Props = { title: string; refused: RefusedIdea[]; back: string; children?: ReactNode };

/** What came of a deed on several ideas: how many it was done to, and which refused it, and why. */
export function ManyOutcome({ title, refused, back, children }: Props) {
  const t = useT();
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} />
      <RefusedIdeas refused={refused} />
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to={back}>{t("triage:back")}</ButtonLink>
        {children}
      </div>
    </div>
  );
}

export function RefusedIdeas({ refused }: { refused: RefusedIdea[] }) {
  const t = useT();
  if (refused.length === 0) return null;
  return (
    <section className="text-sm">
      <h2 className="font-semibold">{t("triaging:many.refused", { count: refused.length })}</h2>
      <ul className="mt-1 list-disc pl-5 text-ink-soft">
        {refused.map(({ title, code }, at) => (
          <li key={at}>
            <span className="font-medium text-ink">{title}</span>: {t(code)}
          </li>
        ))}
      </ul>
    </section>
  );
}
