/**
 * A refusal in the user's words: `code` is a translation key ("community:refusal.locked"), which an
 * architecture test looks up in every language. One place (routes/answer.server.ts) turns it into an answer.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: 403 | 404 | 409 | 413 | 422 | 429 | 507 = 403,
    readonly params: Record<string, string | number> = {},
    /** The form's field where it can be mended, if there is one. */
    readonly field?: string,
  ) {
    super(code);
    this.name = "Refusal";
  }
}

export type Decision =
  | { allowed: true }
  | { allowed: false; code: string; status: 403 | 404 | 409; params?: Record<string, string | number> };

export const allowed: Decision = { allowed: true };

export function denied(
  code: string,
  status: 403 | 404 | 409 = 403,
  params?: Record<string, string | number>,
): Decision {
  return { allowed: false, code, status, ...(params && { params }) };
}

export function authorize(decision: Decision): void {
  if (!decision.allowed) throw new Refusal(decision.code, decision.status, decision.params);
}

export function notFound(): Refusal {
  return new Refusal("errors:not_found", 404);
}
