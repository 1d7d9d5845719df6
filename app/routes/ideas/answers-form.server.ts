import { z } from "zod";
import { answerLimits } from "~/domain/ideas/answers";

/**
 * A form of these fields and of a board's own, which it may name as it likes within `answer_…`; every other key is
 * refused, as with any form.
 */
export function answersForm<S extends z.ZodRawShape>(shape: S) {
  // Looked at as they came: what is made of them later has no key of a prototype's any more.
  const known = (input: unknown) =>
    Object.keys(input as object).every(
      (key) => Object.hasOwn(shape, key) || /^answer_[a-z0-9]{1,12}$/.test(key),
    );
  return z
    .custom<Record<string, unknown>>(known)
    .pipe(z.object(shape).catchall(z.string().max(answerLimits.long)));
}
