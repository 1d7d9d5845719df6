/** The last step before a post's HTML is stored or shown; renderMarkdown takes it by itself. */
export function sanitizePost(html: string): string;
