import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { useProblem } from "../community/problem";
import { ButtonLink } from "../ui/button";
import { FormError } from "../ui/form-error";
import { PageHeader } from "../ui/page-header";

/** Where a change by a menu was refused and there is no JavaScript: why, and the way back. */
export function RefusedChange({
  number,
  problem,
  field,
}: {
  number: number;
  problem?: FormProblem;
  field?: string;
}) {
  const t = useT();
  const { refusal, error } = useProblem(problem);
  const said = refusal ?? (field && error(field));
  return (
    <div className="max-w-xl">
      <PageHeader title={t("desk:case.refused")} kicker={t("desk:case.number", { number: String(number) })} />
      {said && <FormError title={said} />}
      <ButtonLink to={`/desk/cases/${number}`} className="mt-6">
        {t("desk:case.to_case")}
      </ButtonLink>
    </div>
  );
}
