import { z } from "zod";
import { releaseAudiences, releaseLimits } from "~/domain/ideas/release";
import type { ReleaseFields } from "~/domain/ideas/releasing.server";

const title = z.string().trim().min(1).max(releaseLimits.title);
const body = z.string().trim().min(1).max(releaseLimits.body);

export const releaseForm = z.strictObject({
  titleFi: title,
  titleEn: title,
  bodyFi: body,
  bodyEn: body,
  audience: z.enum(releaseAudiences),
  segmentId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
});

export function releaseOf(form: z.output<typeof releaseForm>): ReleaseFields {
  const { titleFi, titleEn, bodyFi, bodyEn, audience, segmentId } = form;
  return { title: { en: titleEn, fi: titleFi }, body: { en: bodyEn, fi: bodyFi }, audience, segmentId };
}
