import { Link } from "~/components/ui/link";

/** A kota with its fire lit: the place where one meets. */
export function Emblem({ className = "size-8", mono }: { className?: string; mono?: boolean }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <path
        d="M13.2 2.2 16 7.2l2.8-5M16 6.5 5.2 27.5h21.6Z"
        className={mono ? "fill-current stroke-current" : "fill-spruce stroke-spruce"}
        strokeWidth="2.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M16 13.6 9 29.2h14Z" className={mono ? "fill-forest" : "fill-page"} />
      <path
        d="M16.2 17.6c.5 2 2.9 3.3 2.9 6.2a3.1 3.1 0 0 1-6.2.1c0-1.6.8-2.4 1.3-3.1.3.7.6 1 1 1.1.3-1.4.2-2.9 1-4.3Z"
        className="fill-cloudberry"
      />
    </svg>
  );
}

/** Emblem and name, home from everywhere. */
export function Brand({ name }: { name: string }) {
  return (
    <Link to="/" className="tap inline-flex min-h-10 items-center gap-2 no-underline">
      <Emblem className="size-8 shrink-0" />
      <span className="font-serif text-[1.375rem] font-semibold leading-none tracking-tight text-ink">
        {name}
      </span>
    </Link>
  );
}
