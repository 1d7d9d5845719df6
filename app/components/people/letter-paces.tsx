import { letterGroupNames, paces, takingPartLevels } from "~/domain/notifications/preferences";
import type { Preferences } from "~/domain/notifications/preferences.server";
import { useT } from "~/i18n/react";
import { Select } from "../ui/select";

/** How soon each kind of letter comes, and what taking part does: rows of a word and a select. */
export function LetterPaces({ preferences }: { preferences: Preferences }) {
  const t = useT();
  const { letters, takingPart } = preferences;
  const row = "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2";
  return (
    <>
      <fieldset>
        <legend className="font-serif text-xl font-medium tracking-tight">
          {t("following:letters.title")}
        </legend>
        <p className="mb-2 mt-1 text-sm text-ink-soft">{t("following:letters.daily_hint")}</p>
        <ul className="border-t border-line">
          {[...letterGroupNames, "highlights" as const].map((group) => (
            <li key={group} className={row}>
              <label htmlFor={`pace-${group}`} className="min-w-0 flex-1 basis-48 font-medium">
                {t(`following:letters.${group}`)}
                {group === "highlights" && (
                  <span className="block text-sm font-normal text-ink-faint">
                    {t("following:letters.highlights_hint")}
                  </span>
                )}
              </label>
              <Select
                id={`pace-${group}`}
                name={group}
                defaultValue={letters[group]}
                compact
                className="min-w-56"
              >
                {paces
                  .filter((pace) => group !== "highlights" || pace !== "at_once")
                  .filter((pace) => group !== "releases" || pace !== "daily")
                  .map((pace) => (
                    <option key={pace} value={pace}>
                      {t(`following:letters.${pace}`)}
                    </option>
                  ))}
              </Select>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend className="font-serif text-xl font-medium tracking-tight">{t("following:part.title")}</legend>
        <label htmlFor="taking-part" className="mb-2 mt-1 block text-sm text-ink-soft">
          {t("following:part.text")}
        </label>
        <Select id="taking-part" name="takingPart" defaultValue={takingPart} className="max-w-md">
          {takingPartLevels.map((level) => (
            <option key={level} value={level}>
              {t(`following:part.${level}`)}
            </option>
          ))}
        </Select>
      </fieldset>
    </>
  );
}
