import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { IconButton } from "./icon-button";

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The word for "close". */
  closeLabel: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** The browser's own dialog: it keeps focus inside, closes by Escape and gives focus back. */
export function Dialog({ open, onClose, title, closeLabel, actions, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // The keyboard's way to close by the backdrop is Escape, which the browser gives.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === box.current && box.current?.close()}
      className="motion-rise w-[min(36rem,calc(100vw-2rem))] rounded-md border border-line bg-raised p-0 shadow-float backdrop:bg-[oklch(0.2_0.02_200/0.45)]"
    >
      <div className="p-5 sm:p-6">
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="font-serif text-xl font-medium tracking-tight">
            {title}
          </h2>
          <IconButton icon={X} label={closeLabel} size="sm" onClick={() => box.current?.close()} />
        </div>
        {children}
        {actions && <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>}
      </div>
    </dialog>
  );
}
