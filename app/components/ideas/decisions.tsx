import type { IdeaPart } from "~/domain/community/thread-view";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { useFormat, useT } from "~/i18n/react";
import { StatusChip } from "../community/chips";
import { Section } from "../ui/page-header";

/** What the company decided about an idea and why, the latest first: for all to read. */
export function Decisions({ changes }: { changes: IdeaPart["changes"] }) {
  const t = useT();
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <Section title={t("ideas:page.decisions")} size="sm" id="decisions">
      <ol className="flex flex-col gap-4 border-l-2 border-line pl-4">
        {[...changes].reverse().map((change) => (
          <li key={change.at + change.to}>
            <StatusChip status={change.to as IdeaStatus} />
            {change.note && <p className="mt-1 whitespace-pre-line text-pretty text-sm">{change.note}</p>}
            <p className="mt-0.5 text-xs text-ink-faint" title={format.exact(change.at)}>
              {t("ideas:page.decided_by", { name: change.by, when: format.ago(change.at) })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
