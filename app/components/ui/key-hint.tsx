/** A key to press, as on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className="rounded-sm border border-line bg-page px-1.5 py-px font-sans text-2xs font-medium text-ink-faint">
      {keys}
    </kbd>
  );
}
