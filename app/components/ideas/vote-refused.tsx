import { useActionData, useParams } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { useProblem } from "../community/problem";
import { ButtonLink } from "../ui/button";
import { FormError } from "../ui/form-error";
import { PageHeader } from "../ui/page-header";
import type { VoteAnswer } from "./use-vote";

/** Where a plain form ends whose vote was not taken: why, and the way back. */
export function VoteRefused() {
  const t = useT();
  const { idea } = useParams();
  const answer = useActionData<VoteAnswer>();
  const { refusal } = useProblem(answer && "errors" in answer ? answer : null);
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("ideas:vote.refused")} />
      <FormError title={refusal ?? t("ideas:vote.failed")} />
      <ButtonLink to={`/ideas/${idea}`} className="mt-5">
        {t("ideas:vote.back")}
      </ButtonLink>
    </div>
  );
}
