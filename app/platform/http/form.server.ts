import type { z } from "zod";
import { Refusal } from "~/platform/refusal";

export interface FieldError {
  code: string;
  params?: Record<string, string | number>;
}

/** What a form gets back when it was not taken: what was typed (but secrets), and what to mend where. */
export interface FormProblem {
  values: Record<string, string>;
  errors: Record<string, FieldError>;
  refusal?: FieldError;
}

const SECRET = /password|token/i;

/** A file as a form brought it: its name is whatever the sender says. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

const MOST_FILES = 4;

/** The form's fields as they were typed. A key sent twice, or a file, is not of our forms. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  const { fields, files } = await readForm(request);
  if (files.length > 0) throw new Refusal("errors:bad_form", 422);
  return fields;
}

/** The same for a form that may bring files, in its field `file`. One left empty is none. */
export async function readForm(
  request: Request,
): Promise<{ fields: Record<string, string>; files: SentFile[] }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) {
    throw new Refusal("errors:bad_form", 422);
  }
  const sent = await request.formData().catch(() => {
    throw new Refusal("errors:bad_form", 422);
  });
  const fields: Record<string, string> = Object.create(null);
  const files: SentFile[] = [];
  for (const [key, value] of sent) {
    if (typeof value !== "string" && key === "file") {
      if (files.length === MOST_FILES) throw new Refusal("errors:bad_form", 422);
      if (value.size > 0)
        files.push({ name: value.name.slice(0, 200), bytes: Buffer.from(await value.arrayBuffer()) });
      continue;
    }
    if (typeof value !== "string" || key in fields) throw new Refusal("errors:bad_form", 422);
    fields[key] = value.replaceAll("\r\n", "\n");
  }
  return { fields: { ...fields }, files };
}

/** Checks fields against a strict schema: unknown keys are refused, and each issue becomes words at its field. */
export function checkFields<S extends z.ZodType>(
  schema: S,
  fields: Record<string, string>,
): { ok: true; value: z.output<S> } | { ok: false; problem: FormProblem } {
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, FieldError> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "");
    if (field) errors[field] ??= toFieldError(issue);
  }
  const refusal = Object.keys(errors).length === 0 ? { code: "errors:bad_form" } : undefined;
  return { ok: false, problem: { values: withoutSecrets(fields), errors, refusal } };
}

export function withoutSecrets(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !SECRET.test(key)));
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  // A schema's own message that is a translation key says it best.
  if (/^[a-z]+:[a-z_.]+$/.test(issue.message)) return { code: issue.message };
  if (issue.code === "too_small") {
    return issue.minimum === 1
      ? { code: "errors:required" }
      : { code: "errors:too_short", params: { min: Number(issue.minimum) } };
  }
  if (issue.code === "too_big") return { code: "errors:too_long", params: { max: Number(issue.maximum) } };
  if (issue.code === "invalid_type") return { code: "errors:required" };
  return { code: "errors:bad_choice" };
}
