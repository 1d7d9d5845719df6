import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Language } from "~/i18n/languages";
import { translateIn } from "~/i18n/translate.server";
import { isDatabaseGone } from "~/platform/database-gone.server";
import { Held } from "~/platform/held";
import { Refusal } from "~/platform/refusal";
import { RETRY_AFTER } from "./unavailable.server";
import type { Visitor } from "./visitor.server";
import { checkFields, readForm, withoutSecrets, type FormProblem, type SentFile } from "./form.server";

const unavailable = { status: 503, headers: { "Retry-After": RETRY_AFTER } };
const sayLater = { code: "errors:unavailable", params: {} };

/** To whom asked too often it says when to ask again. */
const whenAgain = ({ status, params }: Refusal): Record<string, string> | undefined =>
  status === 429 ? { "Retry-After": String(params.seconds ?? 60) } : undefined;

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

/** For what is no page (files, feeds, what a page's own script asks for): a refusal is told in one plain line. */
export async function serving(language: Language, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof Refusal ? error : null;
    if (!refused && !isDatabaseGone(error)) throw error;
    const { code, params } = refused ?? sayLater;
    const { status, headers } = refused
      ? { status: refused.status, headers: whenAgain(refused) }
      : unavailable;
    return new Response(`${translateIn(language)(code, params)}\n`, {
      status,
      headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

/** The words of a form, without what else it carries. */
function unsentOf({ title, body }: Record<string, string>): string {
  return [title, body].filter(Boolean).join("\n\n");
}

/**
 * For actions: reads the form, does the work, and turns a refusal into the form given back with what was typed and
 * words at the field, under its own status. The one place where refusals become answers. Files are for forms that say so;
 * and those where much is written name the visitor, for whom the words are kept even if the form's page is gone.
 */
export async function acting<S extends z.ZodType, R>(
  request: Request,
  schema: S,
  work: (value: z.output<S>, files: SentFile[]) => Promise<R>,
  { takesFiles = false, writer }: { takesFiles?: boolean; writer?: Visitor } = {},
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
    if (writer?.posting) writer.unsent = unsentOf(fields);
    const words = { code: error.code, params: error.params };
    const problem: FormProblem = {
      values: withoutSecrets(fields),
      errors: error.field ? { [error.field]: words } : {},
      refusal: error.field ? undefined : words,
    };
    return data(problem, { status: error.status, headers: whenAgain(error) });
  }
}
