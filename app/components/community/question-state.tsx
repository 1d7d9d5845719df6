import { Form } from "@remix-run/react";
import { CircleCheck, CircleCheckBig, RotateCcw } from "~/components/ui/icons";
import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
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
  if (solvedReason) {
    return (
      <Notice
        tone="moss"
        icon={CircleCheckBig}
        title={t("community:thread.solved_without")}
        className="basis-full"
        actions={viewer.mayReopen && <Reopening path={path} words={t("questions:reopen")} />}
      >
        <span lang={thread.language}>{solvedReason}</span>
      </Notice>
    );
  }
  // Where a post is the answer, staff take that back; its asker says what he sees.
  const asks = viewer.mayReopen && viewer.customerId === thread.author.customerId;
  return asks ? <Reopening path={path} words={t("questions:still_broken")} plain /> : null;
}

function Reopening({ path, words, plain }: { path: string; words: string; plain?: boolean }) {
  const t = useT();
  return (
    <Form method="post" action={`${path}/reopening`}>
      <Button
        size="sm"
        tone={plain ? "plain" : "quiet"}
        icon={RotateCcw}
        title={t("questions:reopen_text")}
        className={plain ? "-ml-2.5" : undefined}
      >
        {words}
      </Button>
    </Form>
  );
}
