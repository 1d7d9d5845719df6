import { CircleSlash2, Merge } from "~/components/ui/icons";
import type { IdeaPart } from "~/domain/community/thread-view";
import { ideaPath, type IdeaStatus } from "~/domain/ideas/idea";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { statusTones } from "../community/chips";
import { Notice } from "../ui/notice";
import { Stepper, type Step } from "../ui/stepper";

type Props = {
  idea: IdeaPart;
  /** It was joined with one that the viewer may not see. */
  ledAway: boolean;
};

/** How far an idea has come: the road from new to shipped, or the place where it left it. */
export function IdeaWay({ idea, ledAway }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { status, changes } = idea;
  const last = changes.at(-1);
  if (status === "declined" || status === "merged") {
    return (
      <Notice icon={status === "declined" ? CircleSlash2 : Merge} title={t(`ideas:page.${status}`)}>
        {ledAway && <p>{t("ideas:page.merged_unseen")}</p>}
        {last?.note && <p className="whitespace-pre-line">{last.note}</p>}
      </Notice>
    );
  }
  const here = ideaPath.indexOf(status);
  const since = (step: IdeaStatus) => changes.findLast((change) => change.to === step)?.at;
  const steps = ideaPath.map((step, at): Step => {
    const when = at <= here ? since(step) : undefined;
    return {
      label: (step === status && idea.label?.[language]) || t(`community:idea_status.${step}`),
      state: at < here ? "done" : at === here ? "current" : "ahead",
      note: when && format.month(when),
    };
  });
  return (
    <Stepper label={t("ideas:page.way")} steps={steps} tone={status === "new" ? "spruce" : toneOf(status)} />
  );
}

function toneOf(status: IdeaStatus) {
  return status === "under_review" ? "spruce" : statusTones[status];
}
