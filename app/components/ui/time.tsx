type Props = {
  /** The moment itself. */
  iso: string;
  /** As people say it: "2 hours ago". */
  label: string;
  /** Exact, on hover. */
  title?: string;
  className?: string;
};

export function Time({ iso, label, title, className }: Props) {
  return (
    <time dateTime={iso} title={title} className={className}>
      {label}
    </time>
  );
}
