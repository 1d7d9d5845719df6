import { Link } from "~/components/ui/link";
import { KeyHint } from "../ui/key-hint";
import { PageHeader } from "../ui/page-header";

export interface PlainSection {
  id: string;
  title: string;
  text: string;
  keys?: { keys: string[]; does: string }[];
  links?: { to: string; label: string }[];
}

/** A page that is read: sections one below the other, each with an address of its own. */
export function PlainPage({
  title,
  lede,
  sections,
}: {
  title: string;
  lede: string;
  sections: PlainSection[];
}) {
  return (
    <div className="max-w-3xl">
      <PageHeader title={title} lede={lede} />
      <div className="flex flex-col gap-8">
        {sections.map((section) => (
          <section
            key={section.id}
            id={section.id}
            aria-labelledby={`${section.id}-title`}
            className="scroll-mt-20"
          >
            <h2 id={`${section.id}-title`} className="font-serif text-xl font-medium tracking-tight">
              {section.title}
            </h2>
            <p className="mt-1.5 max-w-measure text-pretty text-ink-soft">{section.text}</p>
            {section.keys && (
              <dl className="mt-3 grid w-fit grid-cols-[auto_auto] items-baseline gap-x-5 gap-y-2">
                {section.keys.map(({ keys, does }) => (
                  <div key={does} className="contents">
                    <dt className="flex gap-1">
                      {keys.map((key) => (
                        <KeyHint key={key} keys={key} />
                      ))}
                    </dt>
                    <dd className="text-ink-soft">{does}</dd>
                  </div>
                ))}
              </dl>
            )}
            {section.links && (
              <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
                {section.links.map(({ to, label }) => (
                  <li key={to}>
                    {to.startsWith("mailto:") ? (
                      <a href={to} className={link}>
                        {label}
                      </a>
                    ) : (
                      <Link to={to} className={link}>
                        {label}
                      </Link>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

const link =
  "tap inline-flex min-h-8 items-center font-semibold text-spruce-ink underline underline-offset-4";
