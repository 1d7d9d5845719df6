import type { IdeaStatus } from "~/domain/ideas/idea";
import { triageIdeaPath } from "~/domain/ideas/triage";
import { useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { ArrowRight, ClipboardList, UsersRound } from "../ui/icons";

type Props = {
  idea: { id: string; slug: string; status: IdeaStatus };
  mayTriage: boolean;
  mayVoteFor: boolean;
};

/** What staff can do with an idea from its own page. */
export function IdeaTools({ idea, mayTriage, mayVoteFor }: Props) {
  const t = useT();
  const desk = triageIdeaPath(idea);
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {mayTriage && (
        <ButtonLink to={`/desk/triage?status=${idea.status}#${idea.slug}`} icon={ClipboardList} size="sm">
          {t("ideas:page.triage")}
        </ButtonLink>
      )}
      {mayTriage && idea.status !== "merged" && (
        <ButtonLink to={`${desk}/move?page=1`} icon={ArrowRight} size="sm">
          {t("moving:title")}
        </ButtonLink>
      )}
      {mayVoteFor && (
        <ButtonLink to={`${desk}/votes`} icon={UsersRound} size="sm">
          {t("ideas:page.vote_for")}
        </ButtonLink>
      )}
    </div>
  );
}
