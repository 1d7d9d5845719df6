import type { InputHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...rest }: Props) {
  return (
    <label className={classes("tap flex cursor-pointer items-start gap-3 py-1.5", className)}>
      <input {...rest} type="checkbox" className="choice mt-1 size-5" />
      <span>
        <span className="block font-medium">{label}</span>
        {hint && <span className="block text-sm text-ink-faint">{hint}</span>}
      </span>
    </label>
  );
}
