import { Link } from "~/components/ui/link";
import type { ReactNode } from "react";

export type LinkLine = { to: string; title: ReactNode; note?: ReactNode };

/** A short list of links for the side of a page: similar threads, recent ideas. */
export function LinkList({ links }: { links: LinkLine[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {links.map(({ to, title, note }) => (
        <li key={to}>
          <Link
            to={to}
            className="tap block py-1 text-sm leading-snug text-ink underline-offset-3 hover:underline"
          >
            {title}
            {note && <span className="block text-xs text-ink-faint">{note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
