import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { isDatabaseGone } from "~/platform/database-gone.server";
import { Held } from "~/platform/held";
import { Refusal } from "~/platform/refusal";
import { RETRY_AFTER } from "./unavailable.server";
import { checkFields, readForm, withoutSecrets, type FormProblem, type SentFile } from "./form.server";

const unavailable = { status: 503, headers: { "Retry-After": RETRY_AFTER } };
const sayLater = { code: "errors:unavailable", params: {} };

/** For loaders: a refusal becomes the page that says so, and so does a database that cannot be reached. */
export async function showing<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal)
      throw data({ code: error.code, params: error.params }, { status: error.status });
    if (isDatabaseGone(error)) throw data({ code: "errors:unavailable" }, unavailable);
    throw error;
  }
}

/**
 * For actions: reads the form, does the work, and turns a refusal into the form given back with what was typed and
 * words at the field, under its own status. The one place where refusals become answers. Files are for forms that say so.
 */
export async function acting<S extends z.ZodType, R>(
  request: Request,
  schema: S,
  work: (value: z.output<S>, files: SentFile[]) => Promise<R>,
  { takesFiles = false } = {},
) {
  let fields: Record<string, string> = {};
  try {
    const form = await readForm(request);
    fields = form.fields;
    if (form.files.length > 0 && !takesFiles) throw new Refusal("errors:bad_form", 422);
    const checked = checkFields(schema, fields);
    if (!checked.ok) return data(checked.problem, { status: 422 });
    return await work(checked.value, form.files);
  } catch (error) {
    if (error instanceof Held) throw redirect(error.path);
    if (isDatabaseGone(error))
      return data(
        { values: withoutSecrets(fields), errors: {}, refusal: sayLater } as FormProblem,
        unavailable,
      );
    if (!(error instanceof Refusal)) throw error;
    const retry = error.status === 429 && { "Retry-After": String(error.params.seconds ?? 60) };
    const words = { code: error.code, params: error.params };
    const problem: FormProblem = {
      values: withoutSecrets(fields),
      errors: error.field ? { [error.field]: words } : {},
      refusal: error.field ? undefined : words,
    };
    return data(problem, { status: error.status, headers: retry || undefined });
  }
}
