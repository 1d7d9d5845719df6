import type { OwnIdea } from "~/domain/ideas/own-ideas.server";
import { useFormat, useT } from "~/i18n/react";
import { IdeaRow } from "./idea-row";

/** An idea of one's own overview: beneath it, what one's vote says, and who wrote it down. */
export function OwnIdeaRow({ idea }: { idea: OwnIdea }) {
  const t = useT();
  const format = useFormat();
  const { vote } = idea;
  return (
    <IdeaRow idea={idea}>
      {vote && (
        <div className="relative mt-2 flex flex-col gap-1 text-sm text-ink-soft">
          <p className="flex flex-wrap gap-x-3">
            <span>{t("backing:mine.since", { when: format.date(vote.since) })}</span>
            {vote.importance && (
              <span>
                {t("backing:mine.importance", {
                  importance: t(`backing:importance.${vote.importance}`).toLowerCase(),
                })}
              </span>
            )}
          </p>
          {vote.wording && <p>{t("backing:mine.wording", { title: vote.wording })}</p>}
          {vote.source !== "self" && vote.addedBy && (
            <p className="rounded-md border border-lake-line bg-lake-soft p-3">
              {t("backing:mine.added", {
                name: vote.addedBy,
                source: t(`backing:source.${vote.source}`).toLowerCase(),
              })}
              {vote.note && <q className="mt-1 block">{vote.note}</q>}
            </p>
          )}
        </div>
      )}
    </IdeaRow>
  );
}
