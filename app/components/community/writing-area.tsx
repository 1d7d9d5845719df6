import { forwardRef } from "react";
import { classes } from "../ui/classes";
import { useFieldWiring } from "../ui/field";
import { useUntouched } from "../ui/untouched";

/** The text itself, which grows with what is written. */
export const WritingArea = forwardRef<HTMLTextAreaElement, React.TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function WritingArea({ className, value, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        {...useFieldWiring()}
        {...rest}
        value={useUntouched(value)}
        required
        className={classes(
          "field-sizing-content block max-h-[60dvh] min-h-32 w-full resize-y rounded-b-md bg-transparent px-3 py-2.5 text-base leading-relaxed outline-offset-0",
          className,
        )}
      />
    );
  },
);

/** As if typed, so that the browser's own undo knows it. */
export function replaceRange(
  box: HTMLTextAreaElement,
  from = box.selectionStart,
  to = box.selectionEnd,
  text: string,
): void {
  box.focus();
  box.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, text)) return;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
  set.call(box, box.value.slice(0, from) + text + box.value.slice(to));
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
