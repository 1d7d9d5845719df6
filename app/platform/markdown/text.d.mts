/** Words of a rendered post; spoilers are left out unless asked for. Only for HTML that the renderer made. */
export function htmlToText(html: string, options?: { spoilers?: "show" | "hide" }): string;
/** One line of at most `limit` characters, cut between words. */
export function excerptOf(html: string, limit: number): string;
