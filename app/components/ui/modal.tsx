import { useEffect, useRef, type ReactNode } from "react";
import { X } from "./icons";
import { IconButton } from "./icon-button";

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode };

/**
 * The browser's own modal dialog: it keeps the focus, which begins at its form's first field; Escape closes it, and the
 * focus goes back to where it was.
 */
export function Modal({ title, closeLabel, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("form :is(input:not([type=hidden]), select, textarea)")?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // Escape is the keyboard's way out; a click beside the panel is the pointer's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={box}
      aria-label={title}
      // React's strict mode closes and opens it once more: that is no leaving.
      onClose={() => !box.current?.open && onClose()}
      onClick={(event) => event.target === box.current && onClose()}
      className="m-auto max-h-[85dvh] w-[min(46rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-ink/40 dark:backdrop:bg-page/70"
    >
      <div className="p-5 sm:p-6">
        <div className="mb-4 flex items-center justify-between gap-4">
          <h2 className="font-serif text-xl">{title}</h2>
          <IconButton icon={X} label={closeLabel} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
