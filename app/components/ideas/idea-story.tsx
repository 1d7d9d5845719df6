import type { Face, IdeaPart } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { AvatarRow } from "../ui/avatar";
import { IdeaWay } from "./idea-way";

type Props = { idea: IdeaPart; faces: Face[]; ledAway: boolean };

/** Under an idea's title: how far it has come; where there is no right column, also why, and who backs it. */
export function IdeaStory({ idea, faces, ledAway }: Props) {
  const t = useT();
  const last = idea.changes.at(-1);
  const onTheWay = idea.status !== "declined" && idea.status !== "merged";
  const people = faces
    .slice(0, 5)
    .map((face) => ({ name: face.displayName, src: face.avatarUrl, staff: face.staffRole !== null }));
  return (
    <div className="flex w-full flex-col gap-4 pt-2">
      <IdeaWay idea={idea} ledAway={ledAway} />
      {last?.note && onTheWay && (
        <p className="whitespace-pre-line border-l-2 border-line pl-3 text-sm text-ink-soft xl:hidden">
          {last.note}
        </p>
      )}
      {idea.voteCount > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft xl:hidden">
          <AvatarRow people={people} />
          {t("ideas:page.backers_count", { count: idea.voteCount })}
        </p>
      )}
    </div>
  );
}
