import { Form } from "@remix-run/react";
import { CircleCheck, CircleCheckBig, RotateCcw } from "~/components/ui/icons";
import type { ThreadView, ViewerPart } from "~/domain/community/reading.server";
import { useT } from "~/i18n/react";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

type Props = { thread: ThreadView; viewer: ViewerPart; path: string };

/** How a question stands, beneath its title: solved without an answer, and what its asker or staff may do about it. */
export function QuestionState({ thread, viewer, path }: Props) {
  const t = useT();
  if (thread.kind !== "question") return null;
  const { solvedAt, solvedReason } = thread;
  if (!solvedAt) {
    return viewer.mayChooseAnswer ? (
      <ButtonLink to={`${path}/solution`} size="sm" tone="plain" icon={CircleCheck} className="-ml-2.5">
        {t("questions:solution.link")}
      </ButtonLink>
    ) : null;
  }
  if (!solvedReason && !viewer.mayReopen) return null;
  return (
    <Notice
      tone="moss"
      icon={CircleCheckBig}
      title={t(solvedReason ? "community:thread.solved_without" : "questions:solved_by_answer")}
      actions={
        viewer.mayReopen && (
          <Form method="post" action={`${path}/reopening`}>
            <Button size="sm" icon={RotateCcw} title={t("questions:reopen_text")}>
              {t("questions:reopen")}
            </Button>
          </Form>
        )
      }
    >
      {solvedReason ? (
        <span lang={thread.language}>{solvedReason}</span>
      ) : (
        <>
          {t("questions:still_broken")} {t("questions:reopen_text")}
        </>
      )}
    </Notice>
  );
}
