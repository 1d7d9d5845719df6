import { z } from "zod";
import type { ChallengeForm } from "~/domain/ideas/challenges/arranging.server";
import { most, prizeLength, questionLimits, textLimits } from "~/domain/ideas/challenges/challenge";
import { fromCompanyTime } from "~/domain/ideas/challenges/company-time";

const question = z.string().trim().min(questionLimits.min).max(questionLimits.max);
const text = z.string().trim().min(textLimits.min).max(textLimits.max);
const prize = z.string().trim().min(1).max(prizeLength);
const moment = z.string().transform((words, context) => {
  const at = fromCompanyTime(words);
  if (!at) context.addIssue({ code: "custom", message: "errors:bad_choice" });
  return at ?? new Date(0);
});
const numbers = Array.from({ length: most.criteria }, (_, at) => at + 1);
const weight = z.coerce.number().int().min(1).max(5).default(1);
const named = z.string().trim().max(80).default("");

export const challengeForm = z
  .strictObject({
    questionEn: question,
    questionFi: question,
    bodyEn: text,
    bodyFi: text,
    rulesEn: text,
    rulesFi: text,
    prizeEn: prize,
    prizeFi: prize,
    boardId: z.uuid(),
    opensAt: moment,
    votingAt: moment,
    judgingAt: moment,
    closesAt: moment,
    ...Object.fromEntries(
      numbers.flatMap((number): [string, typeof named | typeof weight][] => [
        [`criterionEn${number}`, named],
        [`criterionFi${number}`, named],
        [`weight${number}`, weight],
      ]),
    ),
  })
  .superRefine(({ opensAt, votingAt, judgingAt, closesAt }, context) => {
    const order = { opensAt, votingAt, judgingAt, closesAt };
    const fields = Object.keys(order) as (keyof typeof order)[];
    for (const [at, field] of fields.entries())
      if (at > 0 && order[field] <= order[fields[at - 1]!])
        context.addIssue({ code: "custom", path: [field], message: "challenges:refusal.dates" });
  });

/** What the form says, criteria that were left empty aside; one named in one language is called so in both. */
export function challengeIn(form: z.output<typeof challengeForm>): ChallengeForm {
  const numbered = form as Record<string, unknown>;
  const criterion = (tongue: "En" | "Fi", number: number) =>
    String(numbered[`criterion${tongue}${number}`] ?? "");
  const { boardId, opensAt, votingAt, judgingAt, closesAt } = form;
  return {
    question: { en: form.questionEn, fi: form.questionFi },
    body: { en: form.bodyEn, fi: form.bodyFi },
    rules: { en: form.rulesEn, fi: form.rulesFi },
    prize: { en: form.prizeEn, fi: form.prizeFi },
    ...{ boardId, opensAt, votingAt, judgingAt, closesAt },
    criteria: numbers.flatMap((number) => {
      const [en, fi] = [criterion("En", number), criterion("Fi", number)];
      const weight = Number(numbered[`weight${number}`] ?? 1);
      return en || fi ? [{ name: { en: en || fi, fi: fi || en }, weight }] : [];
    }),
  };
}
