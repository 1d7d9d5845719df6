import { CircleAlert, CircleCheck, Info, X, type LucideIcon } from "~/components/ui/icons";
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { inkTone, type Tone } from "./tone";

export type Toast = {
  message: string;
  tone?: Extract<Tone, "neutral" | "moss" | "lingonberry">;
  /** Undo, most often: z presses the latest. */
  action?: { label: string; onPress: () => void };
};
type Shown = Toast & { id: number };

const icons: Record<string, LucideIcon> = { neutral: Info, moss: CircleCheck, lingonberry: CircleAlert };
const Show = createContext<(toast: Toast) => void>(() => {});

/** Says something in passing: `const toast = useToast(); toast({ message })`. Heard by screen readers too. */
export function useToast() {
  return useContext(Show);
}

type Props = { closeLabel: string; regionLabel: string; initial?: Toast[]; children: ReactNode };

export function ToastProvider({ closeLabel, regionLabel, initial = [], children }: Props) {
  const [toasts, setToasts] = useState<Shown[]>(() =>
    initial.map((toast, id) => ({ ...toast, id: -id - 1 })),
  );
  const next = useRef(0);
  const show = useCallback((toast: Toast) => {
    const id = next.current++;
    setToasts((before) => [...before.slice(-2), { ...toast, id }]);
  }, []);
  const dismiss = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );

  return (
    <Show.Provider value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        aria-label={regionLabel}
        className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 md:bottom-6"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} onDismiss={dismiss} />
        ))}
      </div>
    </Show.Provider>
  );
}

function ToastCard(props: { toast: Shown; closeLabel: string; onDismiss: (id: number) => void }) {
  const { toast, closeLabel, onDismiss } = props;
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const tone = toast.tone ?? "neutral";
  const Icon = icons[tone]!;

  // Long enough to read and to undo; it waits while the pointer or the focus rests on it.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDismiss(toast.id), 9000);
    return () => clearTimeout(timer);
  }, [held, toast.id, onDismiss]);

  /** The focus goes back to where it was. */
  const leave = () => {
    onDismiss(toast.id);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };

  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        setHeld(true);
        if (relatedTarget && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
      className="motion-rise pointer-events-auto flex max-w-lg items-center gap-3 rounded-md border border-line bg-raised py-1.5 pl-4 pr-1.5 shadow-float"
    >
      <Icon aria-hidden className={`size-5 shrink-0 ${inkTone[tone]}`} />
      <span className="py-1 text-sm font-medium">{toast.message}</span>
      {toast.action && (
        <Button
          type="button"
          tone="plain"
          size="sm"
          data-key="undo"
          className="text-spruce-ink"
          onClick={() => {
            toast.action!.onPress();
            leave();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={X} label={closeLabel} size="sm" onClick={leave} />
    </div>
  );
}
