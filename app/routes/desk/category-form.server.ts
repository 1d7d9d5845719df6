import { z } from "zod";
import { audiences, placeColours, placeIcons, placeLimits, type PlaceFields } from "~/domain/places/place";

const name = z.string().trim().min(1).max(placeLimits.name);
const description = z.string().trim().min(1).max(placeLimits.description);
const template = z.string().max(placeLimits.template);
const choice = z.union([z.literal(""), z.uuid()]).transform((id) => id || null);
const ticked = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

export const placeForm = z.strictObject({
  nameEn: name,
  nameFi: name,
  descriptionEn: description,
  descriptionFi: description,
  slug: z
    .string()
    .trim()
    .max(placeLimits.slug)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "places:refusal.slug_shape"),
  colour: z.enum(placeColours),
  icon: z.enum(placeIcons),
  parentId: choice,
  audience: z.enum(audiences),
  segmentId: choice,
  accountId: choice,
  oneWay: ticked,
  severalAnswers: ticked,
  archived: ticked,
  templateEn: template,
  templateFi: template,
  look: z.literal("1").optional(),
});

export function placeOf(form: z.output<typeof placeForm>): PlaceFields {
  const { nameEn, nameFi, descriptionEn, descriptionFi, templateEn, templateFi, look: _, ...rest } = form;
  const written = templateEn.trim() || templateFi.trim();
  return {
    ...rest,
    name: { en: nameEn, fi: nameFi },
    description: { en: descriptionEn, fi: descriptionFi },
    template: written ? { en: templateEn.trim() || templateFi, fi: templateFi.trim() || templateEn } : null,
  };
}
