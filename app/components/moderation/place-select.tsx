import type { PlaceChoice } from "~/domain/moderation/threads/places.server";
import { useLanguage, useT } from "~/i18n/react";
import { Field } from "../ui/field";
import { Select } from "../ui/select";

/** The categories with their readers in words: where a thread stands decides who may read it. */
export function PlaceSelect({
  places,
  chosen,
  error,
}: {
  places: PlaceChoice[];
  chosen?: string;
  error?: string;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    <Field label={t("curation:move_to")} error={error}>
      <Select name="categoryId" defaultValue={chosen ?? ""} required>
        <option value="" disabled>
          {t("common:form.chooseOne")}
        </option>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name[language]} ({t(`curation:readers.${place.reach.audience}`)})
          </option>
        ))}
      </Select>
    </Field>
  );
}
