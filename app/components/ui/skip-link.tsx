/** The first stop of the Tab key: past the frame, to what the page is about. */
export function SkipLink({ label, target = "#content" }: { label: string; target?: string }) {
  return (
    <a
      href={target}
      className="fixed left-4 top-2 z-50 -translate-y-20 rounded-md bg-spruce px-4 py-2.5 text-sm font-semibold text-spruce-on focus:translate-y-0"
    >
      {label}
    </a>
  );
}
