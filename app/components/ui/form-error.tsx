import { CircleAlert } from "~/components/ui/icons";
import { useEffect, useRef, type ReactNode } from "react";

type Props = {
  /** "That didn't go through": what happened, in one line. */
  title: string;
  /** One line a field; `id` is the Field's, and makes the line a link to it. */
  errors?: { id?: string; message: string }[];
  /** Where it is mended. */
  way?: ReactNode;
};

/** Stands above a form that came back; takes the focus, so that nobody has to look for it. */
export function FormError({ title, errors = [], way }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-md border border-lingonberry-line bg-lingonberry-soft p-4 text-lingonberry-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {errors.length > 0 && (
          <ul className="mt-1 list-disc pl-5 text-sm">
            {errors.map(({ id, message }) => (
              <li key={message}>
                {id ? (
                  <a
                    href={`#${id}`}
                    className="inline-flex min-h-6 items-center underline underline-offset-2"
                  >
                    {message}
                  </a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        )}
        {way && <div className="mt-3">{way}</div>}
      </div>
    </div>
  );
}
