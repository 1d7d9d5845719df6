import { ArrowLeft, ArrowRight } from "~/components/ui/icons";
import { ButtonLink } from "./button";

type Props = {
  label: string;
  previous?: { to: string; label: string } | null;
  next?: { to: string; label: string } | null;
  /** Where we are, in words: "Posts 21–40 of 57". */
  place?: string;
};

/** Real links to the page before and the page after; lists are paged by key, so there are no numbers to jump to. */
export function Pagination({ label, previous, next, place }: Props) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-center justify-between gap-3">
      {previous ? (
        <ButtonLink to={previous.to} rel="prev" icon={ArrowLeft}>
          {previous.label}
        </ButtonLink>
      ) : (
        <span />
      )}
      {place && <span className="text-sm tabular-nums text-ink-faint">{place}</span>}
      {next ? (
        <ButtonLink to={next.to} rel="next">
          {next.label}
          <ArrowRight aria-hidden className="size-4" />
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
