import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Draft } from "./use-draft";

/** A form that leads to another page has been taken: the draft has done its work. One that comes back keeps it. */
export function useClearWhenSent(draft: Draft, name: string): void {
  const navigation = useNavigation();
  const sent = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    sent.current = navigation.formMethod === "POST" && navigation.formData?.has(name) === true;
  }, [navigation, name]);
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
