import { Link } from "~/components/ui/link";
import { personPath } from "~/domain/community/addresses";
import type { Face } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { Section } from "../ui/page-header";

export function PeopleFound({ people }: { people: Face[] }) {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <Section title={t("search:people")} size="sm" id="people" className="mb-6">
      <ul className="grid gap-2 sm:grid-cols-2">
        {people.map((face) => (
          <li key={face.customerId}>
            <Link
              to={personPath(face)}
              className="tap flex items-center gap-3 rounded-md p-2 hover:bg-sunken"
            >
              <Avatar name={face.displayName} src={face.avatarUrl} staff={face.staffRole !== null} />
              <span className="min-w-0">
                <span className="block truncate font-semibold">{face.displayName}</span>
                <span className="block truncate text-sm text-ink-faint">
                  {face.title ?? `@${face.handle}`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
