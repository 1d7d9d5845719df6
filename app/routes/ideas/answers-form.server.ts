import { z } from "zod";
import { answerLimits } from "~/domain/ideas/answers";

/**
 * A form of these fields and of a board's own, which it may name as it likes within `answer_…`; every other key is
 * refused, as with any form.
 */
export function answersForm<S extends z.ZodRawShape>(shape: S) {
  return z
    .object(shape)
    .catchall(z.string().max(answerLimits.long))
    .check((context) => {
      const unknown = Object.keys(context.value).filter(
        (key) => !(key in shape) && !/^answer_[a-z0-9]{1,12}$/.test(key),
      );
      if (unknown.length > 0)
        context.issues.push({ code: "unrecognized_keys", keys: unknown, input: context.value });
    });
}
