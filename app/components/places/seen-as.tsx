import type { SeenAs as Seen } from "~/domain/places/desk.server";
import { useT } from "~/i18n/react";
import { Eye, EyeOff } from "../ui/icons";

/** A place through other eyes: whether it is there at all, how many threads it has for them, and the first of these. */
export function SeenAs({ as, sees, threads, titles }: Seen) {
  const t = useT();
  const Icon = sees ? Eye : EyeOff;
  return (
    <div className="rounded-md border border-line bg-card p-4">
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden className="size-4.5 shrink-0 text-ink-soft" />
        {t(`places:seen.${as}`)}
      </h3>
      <p className="mt-1 text-sm text-ink-soft">
        {sees ? t("places:seen.threads", { count: threads }) : t("places:seen.nothing")}
      </p>
      {titles.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-sm">
          {titles.map((title, at) => (
            <li key={at}>{title}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
