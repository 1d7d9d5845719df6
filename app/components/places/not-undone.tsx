import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { ButtonLink } from "../ui/button";
import { FormError } from "../ui/form-error";
import { PageHeader } from "../ui/page-header";

/** Where taking a change of a place or a board back was refused. */
export function NotUndone({ problem, to, words }: { problem?: FormProblem; to: string; words: string }) {
  const t = useT();
  const { refusal, error } = useProblem(problem);
  const said = refusal ?? error("change");
  return (
    <div className="max-w-xl">
      <PageHeader title={t("places:not_undone")} />
      {said && <FormError title={said} />}
      <ButtonLink to={to} className="mt-6">
        {words}
      </ButtonLink>
    </div>
  );
}
