import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { BoatLeaving } from "../art/boat-leaving";
import { ButtonLink } from "../ui/button";
import { ErrorState } from "../ui/states";

/** Where a small form ends that was refused without JavaScript: why, and the way back. */
export function Refused({ problem, back }: { problem: FormProblem | null | undefined; back: string }) {
  const t = useT();
  const found = problem?.refusal ?? Object.values(problem?.errors ?? {})[0];
  return (
    <ErrorState
      drawing={<BoatLeaving />}
      title={t("common:form.failed")}
      text={found ? t(found.code, found.params) : undefined}
      action={<ButtonLink to={back}>{t("common:action.back")}</ButtonLink>}
    />
  );
}
