/**
 * Words of a rendered post, for excerpts, mail and search. Only for HTML that sanitizePost has made: there every
 * `<` opens a tag, every `>` in an attribute is escaped, and four entities are all there are.
 */
const BLOCK_END = /<\/(?:p|h[1-6]|blockquote|pre|details|table|ul|ol|dl|div)>\n?|<hr\b[^>]*>\n?/g;
const LINE_END = /<\/(?:li|tr|summary|dt|dd)>\n?|<br\b[^>]*>\n?/g;
const CELL_END = /<\/t[hd]>/g;
const IMAGE = /<img\b[^>]*?\balt="([^"]*)"[^>]*>/g;
const TAG = /<[^>]*>/g;
const ENTITIES = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"' });

/**
 * @param {string} html
 * @param {{ spoilers?: "show" | "hide" }} [options] hidden in excerpts and mail, shown to search
 */
export function htmlToText(html, { spoilers = "hide" } = {}) {
  return (spoilers === "hide" ? hideSpoilers(html) : html)
    .replace(IMAGE, "$1")
    .replace(CELL_END, " ")
    .replace(LINE_END, "\n")
    .replace(BLOCK_END, "\n\n")
    .replace(TAG, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name] ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * One line of at most `limit` characters, cut between words.
 * @param {string} html
 * @param {number} limit
 */
export function excerptOf(html, limit) {
  const text = htmlToText(html).replace(/\s+/g, " ");
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const space = room.lastIndexOf(" ");
  const cut = space > limit * 0.6 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/[\s,;:–-]+$/, "")}…`;
}

/** Walks the tags, since spoilers may hold other spoilers. @param {string} html */
function hideSpoilers(html) {
  if (!html.includes('class="spoiler"')) return html;
  let shown = "";
  let from = 0;
  /** @type {string | null} */
  let hiding = null;
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)(span|details)\b[^>]*>/g)) {
    const [tag, closing, name] = match;
    if (!hiding && tag.includes('class="spoiler"')) {
      shown += `${html.slice(from, match.index)}[…]`;
      hiding = name ?? null;
      depth = 1;
    } else if (hiding && name === hiding) {
      depth += closing ? -1 : 1;
      if (depth === 0) {
        hiding = null;
        from = match.index + tag.length;
      }
    }
  }
  return hiding ? shown : shown + html.slice(from);
}
