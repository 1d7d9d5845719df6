import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import { classes } from "./classes";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Why it cannot stay as it is, said under it and with it. */
  error?: string;
};

export function Checkbox({ label, hint, error, className, ...rest }: Props) {
  const id = useId();
  const box = (
    <label className={classes("tap flex cursor-pointer items-start gap-3 py-1.5", className)}>
      <input {...rest} type="checkbox" className="choice mt-1 size-5" aria-describedby={error && id} />
      <span>
        <span className="block font-medium">{label}</span>
        {hint && <span className="block text-sm text-ink-faint">{hint}</span>}
      </span>
    </label>
  );
  if (!error) return box;
  return (
    <div>
      {box}
      <p id={id} role="alert" className="mt-1 text-sm font-medium text-lingonberry-ink">
        {error}
      </p>
    </div>
  );
}
