/** Words as a quotation that leads back to where they stand, ready to be answered beneath. */
export function quotation(words: string, wrote: string, href: string): string {
  const lines = words
    .trim()
    .split(/\n+/)
    .map((line) => `> ${line.trim()}`);
  return `> [${wrote.replace(/[[\]\\]/g, " ")}](${href})\n>\n${lines.join("\n>\n")}\n\n`;
}
