import { draftFields, type DraftFields } from "~/domain/community/draft";

/** A draft as this browser keeps it at once, with the server's revision that it goes back to. */
export interface KeptDraft {
  fields: DraftFields;
  known: number;
  /** The form that it was written into: once that was sent, this is no draft any more. */
  submissionId?: string;
}

export function keptDraft(key: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as KeptDraft | null;
  } catch {
    return null; // storage may be switched off; then the server's draft is all there is
  }
}

export function keepDraft(key: string, draft: KeptDraft | null): void {
  try {
    if (draft && (draft.fields.body || draft.fields.title)) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // full, or switched off
  }
}

/** What a composer's form holds: the fields that a draft keeps, and the form's own id. */
export function writtenIn(
  form: HTMLFormElement | null,
  bodyName: string,
  body: string,
): { fields: DraftFields; submissionId?: string } {
  const fields: DraftFields = { body };
  if (!form) return { fields };
  const sent = new FormData(form);
  for (const name of draftFields) {
    const value = sent.get(name);
    if (name !== "body" && name !== bodyName && typeof value === "string" && value) fields[name] = value;
  }
  return { fields, submissionId: sent.get("submissionId")?.toString() };
}
