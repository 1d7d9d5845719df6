import { Link } from "~/components/ui/link";
import { personPath } from "~/domain/community/addresses";
import type { Face } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { Avatar } from "../ui/avatar";
import { Section } from "../ui/page-header";

/** Who stands behind an idea: the latest faces and how many there are in all. */
export function Backers({ faces, count }: { faces: Face[]; count: number }) {
  const t = useT();
  const more = count - faces.length;
  return (
    <Section title={t("ideas:page.backers")} size="sm" id="backers">
      <p className="text-sm text-ink-soft">
        {count > 0 ? t("ideas:page.backers_count", { count }) : t("ideas:page.backers_none")}
      </p>
      {faces.length > 0 && (
        <ul className="mt-2.5 flex flex-wrap items-center gap-1.5">
          {faces.map((face) => (
            <li key={face.customerId}>
              <Link to={personPath(face)} title={face.displayName} className="block rounded-full">
                <Avatar name={face.displayName} src={face.avatarUrl} staff={face.staffRole !== null} />
                <span className="sr-only">{face.displayName}</span>
              </Link>
            </li>
          ))}
          {more > 0 && (
            <li className="pl-1 text-sm tabular-nums text-ink-faint">
              {t("ideas:page.backers_more", { count: more })}
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}
