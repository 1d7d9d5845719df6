import type { Translate } from "~/i18n/translate";

interface Words {
  code: string;
  params?: Record<string, string | number>;
}

/** What an action gives back of a form that it did not take (platform/http/form.server has the same shape). */
export interface Problem {
  values: Record<string, string>;
  errors: Record<string, Words>;
  refusal?: Words;
}

/** The words at a field of a form that came back, or undefined. */
export function errorsOf(problem: Problem | undefined, t: Translate) {
  return (field: string): string | undefined => {
    const found = problem?.errors[field];
    return found ? t(found.code, found.params) : undefined;
  };
}
