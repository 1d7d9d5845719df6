import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Draft } from "./use-draft";

/**
 * A form that leads to another page has been taken: the draft has done its work. One that comes back, or fails, stays at
 * its own address and keeps it. While it is on its way nothing is saved that could land after it.
 */
export function useClearWhenSent(draft: Draft, name: string): void {
  const { state, location, formMethod, formAction, formData } = useNavigation();
  const sent = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  const ours = formMethod === "POST" && formData?.has(name) === true;
  const taken = ours && state === "loading" && location.pathname + location.search !== formAction;
  useEffect(() => {
    // Left or replaced in the same moment, this no longer runs: what was true last counts.
    sent.current = taken;
    latest.current.pause(ours);
  }, [ours, taken]);
  useEffect(() => () => void (sent.current && latest.current.clear()), []);
}

/** A field of the form as it was, unless something stands in it by now. */
export function fill(field: Element | RadioNodeList | null, value: string): void {
  const types = [HTMLInputElement, HTMLSelectElement] as const;
  const type = types.find((each) => field instanceof each);
  if (!type || !(field instanceof Element) || (field as HTMLInputElement).value) return;
  Object.getOwnPropertyDescriptor(type.prototype, "value")!.set!.call(field, value);
  field.dispatchEvent(new Event(type === HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

/** A template that changes replaces the last one, as long as nothing was written into it. */
export function useTemplate(template: string, text: string, setText: (text: string) => void): void {
  const last = useRef(template);
  useEffect(() => {
    if (template === last.current) return;
    if (!text.trim() || text === last.current) setText(template);
    last.current = template;
  }, [template, text, setText]);
}
