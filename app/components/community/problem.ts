import { useRefusalCode } from "../frame/use-suspended";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";

/** What a form that came back has to say, in the visitor's words. */
export function useProblem(problem: Pick<FormProblem, "errors" | "refusal"> | undefined | null) {
  const t = useT();
  const told = useRefusalCode();
  return {
    error: (field: string): string | undefined => {
      const found = problem?.errors?.[field];
      return found ? t(found.code, found.params) : undefined;
    },
    /** Signed out while he wrote, on a page that does not know it yet. */
    signedOut: told(problem?.refusal?.code) === "errors:sign_in_first",
    refusal: problem?.refusal ? t(told(problem.refusal.code), problem.refusal.params) : undefined,
  };
}
