import type { LucideIcon } from "~/components/ui/icons";
import { useId, type ReactNode } from "react";
import { classes } from "./classes";

export type RadioCard = {
  value: string;
  title: string;
  text?: string;
  icon?: LucideIcon;
  /** What it looks like, where a word alone would not show it. */
  mark?: ReactNode;
  disabled?: boolean;
};

type Props = {
  name: string;
  legend: ReactNode;
  options: RadioCard[];
  defaultValue?: string;
  hideLegend?: boolean;
  onChange?: (value: string) => void;
  /** The form that they belong to, where they stand outside of it. */
  form?: string;
  /** How many stand side by side where there's room. */
  columns?: 1 | 2 | 3 | 4;
  /** One has to be chosen, and none is for him. */
  required?: boolean;
  error?: string;
};

const across = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3", 4: "sm:grid-cols-2 lg:grid-cols-4" };

/** A choice of few, each with a word about itself. Plain radio buttons underneath. */
export function RadioCards({
  name,
  legend,
  options,
  defaultValue,
  hideLegend,
  onChange,
  form,
  columns = 2,
  required,
  error,
}: Props) {
  const id = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error && id}>
      <legend className={hideLegend ? "sr-only" : "mb-1.5 text-sm font-semibold"}>{legend}</legend>
      <div className={classes("grid gap-2", across[columns])}>
        {options.map(({ value, title, text, icon: Icon, mark, disabled }) => (
          <label
            key={value}
            className={classes(
              "tap flex cursor-pointer items-start gap-3 rounded-md border border-line bg-card p-3 transition-colors",
              "hover:border-line-strong has-checked:border-spruce has-checked:bg-spruce-soft",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-spruce",
              disabled && "pointer-events-none opacity-55",
            )}
          >
            <input
              type="radio"
              name={name}
              form={form}
              value={value}
              defaultChecked={value === defaultValue}
              disabled={disabled}
              required={required}
              onChange={onChange && (() => onChange(value))}
              className="choice mt-1 size-4 outline-none"
            />
            <span className="min-w-0">
              <span className="flex items-center gap-1.5 font-semibold">
                {mark}
                {Icon && <Icon aria-hidden className="size-4 shrink-0 text-ink-soft" />}
                {title}
              </span>
              {text && <span className="block text-sm text-ink-soft">{text}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={id} role="alert" className="mt-1.5 text-sm font-medium text-lingonberry-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
