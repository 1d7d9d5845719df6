import { useRef, useState, type FormEvent } from "react";

/**
 * A form of one choice: the pointer's is sent at once. The arrows pass over choices that nobody means, so whoever goes by
 * the keyboard says which it is, by Enter or by the button that stands there from then on.
 */
export function useSentAtOnce(submit: (form: HTMLFormElement) => void) {
  const byKeys = useRef(false);
  const [waiting, setWaiting] = useState(false);
  return {
    /** Whether a choice waits for its button. */
    waiting,
    onForm: {
      onPointerDownCapture: () => void (byKeys.current = false),
      onKeyDownCapture: () => void (byKeys.current = true),
      onChange: ({ currentTarget }: FormEvent<HTMLFormElement>) => {
        setWaiting(byKeys.current);
        if (!byKeys.current) submit(currentTarget);
      },
      onSubmit: () => setWaiting(false),
    },
  };
}
