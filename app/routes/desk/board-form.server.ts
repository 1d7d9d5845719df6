import { z } from "zod";
import type { BoardField } from "~/domain/ideas/answers";
import { fieldKinds, mostFields, mostOptions, type BoardSettings } from "~/domain/places/boards/board";
import { newFieldId } from "~/domain/places/boards/fields.server";
import { audiences, placeLimits } from "~/domain/places/place";
import { Refusal } from "~/platform/refusal";

const name = z.string().trim().min(1).max(placeLimits.name);
const description = z.string().trim().min(1).max(placeLimits.description);
const choice = z.union([z.literal(""), z.uuid()]).transform((id) => id || null);
const words = z.string().trim().max(placeLimits.description).optional().default("");
const ticked = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

const ofField = (n: number) => ({
  [`field${n}_id`]: z
    .string()
    .regex(/^[a-z0-9]{0,12}$/)
    .optional(),
  [`field${n}_kind`]: z.enum(fieldKinds).optional(),
  [`field${n}_labelEn`]: words,
  [`field${n}_labelFi`]: words,
  [`field${n}_hintEn`]: words,
  [`field${n}_hintFi`]: words,
  [`field${n}_options`]: z.string().trim().max(2_000).optional().default(""),
  [`field${n}_required`]: z.literal("on").optional(),
  [`field${n}_staffOnly`]: z.literal("on").optional(),
});

export const fieldNumbers = Array.from({ length: mostFields }, (_, at) => at + 1);

export const boardForm = z.strictObject({
  nameEn: name,
  nameFi: name,
  descriptionEn: description,
  descriptionFi: description,
  slug: z
    .string()
    .trim()
    .max(placeLimits.slug)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "places:refusal.slug_shape"),
  audience: z.enum(audiences),
  segmentId: choice,
  accountId: choice,
  ownerId: choice,
  archived: ticked,
  look: z.literal("1").optional(),
  ...(Object.assign({}, ...fieldNumbers.map(ofField)) as Record<string, z.ZodType<string | undefined>>),
});

/** `before` are the board's fields as they stand: options that keep their words keep their answers. */
export function boardOf(
  { nameEn, nameFi, descriptionEn, descriptionFi, look: _, ...form }: z.output<typeof boardForm>,
  before: BoardField[],
): BoardSettings {
  const { slug, audience, segmentId, accountId, ownerId, archived, ...rest } = form;
  const said = rest as Record<string, string | undefined>;
  return {
    slug,
    audience,
    segmentId,
    accountId,
    ownerId,
    archived,
    name: { en: nameEn, fi: nameFi },
    description: { en: descriptionEn, fi: descriptionFi },
    fields: fieldNumbers.flatMap((n) => fieldOf(n, said, before)),
  };
}

/** A field without words is none: emptying its words takes it away. */
function fieldOf(n: number, said: Record<string, string | undefined>, before: BoardField[]): BoardField[] {
  const of = (what: string) => said[`field${n}_${what}`] ?? "";
  const en = of("labelEn");
  const fi = of("labelFi");
  if (!en && !fi) return [];
  const known = before.find(({ id }) => id === of("id"));
  const kind = (of("kind") || "text") as BoardField["kind"];
  const options = kind === "choice" ? optionsOf(of("options"), known?.options ?? []) : [];
  if (kind === "choice" && (options.length < 2 || options.length > mostOptions))
    throw new Refusal("boards:refusal.options", 422, { max: mostOptions }, `field${n}_options`);
  return [
    {
      id: known?.id ?? newFieldId(),
      kind,
      label: { en: en || fi, fi: fi || en },
      hint: { en: of("hintEn") || of("hintFi"), fi: of("hintFi") || of("hintEn") },
      options,
      required: of("required") === "on",
      staffOnly: of("staffOnly") === "on",
    },
  ];
}

/** One a line, "suomeksi | in English"; where there is one language, it serves for both. */
function optionsOf(text: string, before: BoardField["options"]): BoardField["options"] {
  return text
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim().slice(0, 80)))
    .filter(([fi, en]) => fi || en)
    .map(([fi = "", en = ""]) => {
      const label = { fi: fi || en, en: en || fi };
      const known = before.find((option) => option.label.fi === label.fi || option.label.en === label.en);
      return { id: known?.id ?? newFieldId(), label };
    });
}
