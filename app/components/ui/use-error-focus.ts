import { useEffect, type RefObject } from "react";

/** A form that came back within its page: the focus goes to the first field that is not in order, where its reason is read out. */
export function useErrorFocus(form: RefObject<HTMLElement>, problem: unknown): void {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [form, problem]);
}
