import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes } from "react";
import { classes } from "./classes";
import { controlClass, useFieldWiring } from "./field";
import { useUntouched } from "./untouched";

export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextInput({ className, ...rest }, ref) {
    return (
      <input
        ref={ref}
        {...useFieldWiring()}
        {...rest}
        className={classes(controlClass, "min-h-11", className)}
      />
    );
  },
);

export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function TextArea({ className, rows = 5, defaultValue, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        {...useFieldWiring()}
        {...rest}
        defaultValue={useUntouched(defaultValue)}
        rows={rows}
        className={classes(controlClass, "field-sizing-content min-h-28 py-2.5 leading-relaxed", className)}
      />
    );
  },
);
