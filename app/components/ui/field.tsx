import { CircleAlert } from "~/components/ui/icons";
import { createContext, useContext, useId, type ReactNode } from "react";
import { classes } from "./classes";

type FieldWiring = { id: string; describedBy?: string; invalid: boolean };
const Wiring = createContext<FieldWiring | null>(null);

type Props = {
  label: ReactNode;
  /** One control: TextInput, TextArea or Select; it finds its id and its error by itself. */
  children: ReactNode;
  hint?: ReactNode;
  /** Already in the visitor's language. */
  error?: string | null;
  /** Given where an error summary links to it. */
  id?: string;
  /** The word for "optional" in the visitor's language, where the field is. */
  optional?: string;
  hideLabel?: boolean;
  className?: string;
};

export function Field({ label, children, hint, error, id: givenId, optional, hideLabel, className }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={classes("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-semibold text-ink"}>
        {label}
        {optional && <span className="ml-2 font-normal text-ink-faint">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-ink-faint">
          {hint}
        </p>
      )}
      <Wiring.Provider value={{ id, describedBy, invalid: Boolean(error) }}>{children}</Wiring.Provider>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-lingonberry-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

/** What ties a control to the Field around it. */
export function useFieldWiring() {
  const wiring = useContext(Wiring);
  if (!wiring) return {};
  return {
    id: wiring.id,
    "aria-describedby": wiring.describedBy,
    "aria-invalid": wiring.invalid || undefined,
  };
}

export const controlClass =
  "w-full rounded-md border border-line-strong bg-raised px-3 text-base text-ink transition-colors hover:border-ink-soft " +
  "focus-visible:border-spruce focus-visible:outline-offset-0 aria-invalid:border-lingonberry disabled:bg-sunken disabled:text-ink-faint";
