import { importances } from "~/domain/ideas/idea";
import { useT } from "~/i18n/react";

/** How much an idea matters to a voter, for a select: unsaid comes first. */
export function ImportanceOptions() {
  const t = useT();
  return (
    <>
      <option value="">{t("backing:opinion.unsaid")}</option>
      {importances.map((one) => (
        <option key={one} value={one}>
          {t(`backing:importance.${one}`)}
        </option>
      ))}
    </>
  );
}
