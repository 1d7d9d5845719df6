import { ArrowDown } from "lucide-react";

type Props = {
  /** "3 new replies", already worded; nothing is shown while it's empty. */
  label: string | null;
  onPress: () => void;
};

/** New things wait behind this, so that nothing moves under the reader's eyes or hand. */
export function LivePill({ label, onPress }: Props) {
  return (
    <div role="status" className="pointer-events-none sticky bottom-20 z-10 flex justify-center md:bottom-6">
      {label && (
        <button
          type="button"
          onClick={onPress}
          className="tap motion-rise pointer-events-auto inline-flex min-h-10 items-center gap-2 rounded-full bg-spruce px-5 text-sm font-semibold text-spruce-on shadow-float hover:bg-spruce-hover"
        >
          <ArrowDown aria-hidden className="size-4" />
          {label}
        </button>
      )}
    </div>
  );
}
