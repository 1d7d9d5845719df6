import type { BoardField } from "#db/schema/places";
import { Refusal } from "~/platform/refusal";

export type { BoardField };

/** By the field's id: words, a number as it was typed, an option's id, or "yes" and "no". */
export type Answers = Record<string, string>;

export const answerLimits = { text: 200, long: 4_000 } as const;

/** Where a form keeps the answer to a field. */
export const answerKey = (id: string) => `answer_${id}`;

/** The answers that a form brought, by the fields' ids. */
export function answersIn(form: Record<string, unknown>): Answers {
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      key.startsWith("answer_") && typeof value === "string" ? [[key.slice(7), value.trim()]] : [],
    ),
  );
}

/** Only what the board asks, as it may be answered; what may not is refused at its field. */
export function soundAnswers(fields: BoardField[], given: Answers): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const answer = given[field.id] ?? "";
    const code = problemOf(field, answer);
    if (code) {
      const max = field.kind === "long" ? answerLimits.long : answerLimits.text;
      throw new Refusal(code, 422, { max }, answerKey(field.id));
    }
    if (answer !== "") answers[field.id] = answer;
  }
  return answers;
}

/** The same where there is nobody to ask again: what is not sound is left out. */
export function soundOf(fields: BoardField[], given: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = given[field.id] ?? "";
      return answer !== "" && !problemOf(field, answer) ? [[field.id, answer]] : [];
    }),
  );
}

export interface Answered {
  field: BoardField;
  answer: string;
}

/** What of the answers can be read: of fields for staff alone only if `all`, and of no choice that is there no more. */
export function readable(fields: BoardField[], answers: Answers, all: boolean): Answered[] {
  return fields.flatMap((field) => {
    const answer = answers[field.id];
    const gone = field.kind === "choice" && !field.options.some(({ id }) => id === answer);
    return answer !== undefined && !gone && (all || !field.staffOnly) ? [{ field, answer }] : [];
  });
}

function problemOf(field: BoardField, answer: string): string | null {
  if (answer === "") return field.required ? "errors:required" : null;
  if (answer.length > (field.kind === "long" ? answerLimits.long : answerLimits.text))
    return "errors:too_long";
  if (field.kind === "number" && !/^-?\d{1,12}([.,]\d{1,4})?$/.test(answer)) return "ideas:refusal.number";
  if (field.kind === "yes_no" && answer !== "yes" && answer !== "no") return "errors:bad_choice";
  if (field.kind === "choice" && !field.options.some(({ id }) => id === answer)) return "errors:bad_choice";
  return null;
}
