import { Link } from "~/components/ui/link";
import { threadPath } from "~/domain/community/addresses";
import type { Origin } from "~/domain/ideas/splitting-off.server";
import { useT } from "~/i18n/react";

/** Over an idea that split off: why its words are here once more, and where they lead otherwise. */
export function SplitOffNote({ from }: { from: Origin }) {
  const t = useT();
  return (
    <p className="w-full rounded-md border border-lake-line bg-lake-soft p-3 text-sm">
      {t("ideas:wordings.split_off")}{" "}
      <Link to={threadPath({ ...from, kind: "idea" })} className="font-semibold underline underline-offset-3">
        {t("ideas:wordings.split_off_from")}: <span lang={from.language}>{from.title}</span>
      </Link>
    </p>
  );
}
