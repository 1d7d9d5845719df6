/**
 * What people have written, made safe to stand in a letter: one line, no invisible or direction-turning characters,
 * and nothing that a mail program would turn into a link ("evil.example" as a name would become one).
 */
export function asWords(text: string, longest = 200): string {
  const line = oneLine(text);
  const short = line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
  return short.replace(/([.:/@])(?=[^\s.:/@])/g, "$1\u2060");
}

/** The same for several paragraphs, each a line of its own, with nothing between them. */
export function asParagraphs(text: string, longest: number): string {
  const lines = text.slice(0, longest).split(/[\r\n]+/);
  const shortened = text.length > longest ? [...lines.slice(0, -1), `${lines.at(-1)!.trimEnd()}…`] : lines;
  return shortened
    .map((line) => asWords(line, longest + 1))
    .filter(Boolean)
    .join("\n");
}

/** A subject: one line of plain words, with no room for headers or for encoded words (RFC 2047) of someone else. */
export function subjectLine(text: string): string {
  return oneLine(text).replaceAll("=?", "= ?").slice(0, 150);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
