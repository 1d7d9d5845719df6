import { Link } from "~/components/ui/link";
import { personPath } from "~/domain/community/addresses";
import type { Face } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";

/** Who speaks: a name, and for staff what they do here, in words. */
export function Byline({ face, asker }: { face: Face; asker?: string }) {
  const t = useT();
  return (
    <>
      <Link to={personPath(face)} className="font-semibold text-ink hover:underline">
        {face.displayName}
      </Link>
      {face.staffRole ? (
        <span className="text-sm font-medium text-lake-ink">
          {face.title ?? t(`common:role.${face.staffRole}`)}
        </span>
      ) : (
        asker && <span className="text-sm text-ink-faint">{asker}</span>
      )}
    </>
  );
}
