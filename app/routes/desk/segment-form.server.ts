import { z } from "zod";
import { segmentNameLength, stages, type SegmentRule } from "~/domain/segments/rule";

const number = (max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, "errors:bad_choice")
    .transform((digits) => (digits ? Number(digits) : undefined))
    .refine((value) => value === undefined || value <= max, "errors:bad_choice");
const list = z
  .string()
  .max(400)
  .transform((text) => [
    ...new Set(
      text
        .split(",")
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ])
  .refine((words) => words.length <= 20 && words.every((word) => word.length <= 60), "errors:bad_choice");
const ticked = z.literal("on").optional();

export const segmentForm = z.strictObject({
  name: z.string().trim().min(1).max(segmentNameLength),
  ...(Object.fromEntries(stages.map((stage) => [`stage_${stage}`, ticked])) as Record<
    `stage_${(typeof stages)[number]}`,
    typeof ticked
  >),
  plans: list,
  minValue: number(999_999_999),
  maxValue: number(999_999_999),
  minPoints: number(999_999_999),
  tags: list,
  interests: list,
  language: z.enum(["", "en", "fi"]),
  activeDays: number(3_650),
  intent: z.enum(["look", "save", "remove"]).default("save"),
});

export function ruleOf(form: z.output<typeof segmentForm>): SegmentRule {
  const chosen = stages.filter((stage) => form[`stage_${stage}`] === "on");
  return {
    ...(chosen.length > 0 && { stages: chosen }),
    ...(form.plans.length > 0 && { plans: form.plans }),
    ...(form.minValue !== undefined && { minValue: form.minValue }),
    ...(form.maxValue !== undefined && { maxValue: form.maxValue }),
    ...(form.minPoints !== undefined && { minPoints: form.minPoints }),
    ...(form.tags.length > 0 && { tags: form.tags.map((tag) => tag.toLowerCase()) }),
    ...(form.interests.length > 0 && { interests: form.interests.map((slug) => slug.toLowerCase()) }),
    ...(form.language && { language: form.language }),
    ...(form.activeDays && { activeDays: form.activeDays }),
  };
}
