/** Whether a form's action is a vote or its withdrawal: those show themselves, and no page is read anew for them. */
export function isVote(formAction: string | undefined): boolean {
  return /^\/ideas\/[^/]+\/vote(?:\/withdrawal)?$/.test(formAction ?? "");
}
