/**
 * Renders one body. Runs in a thread that may be killed at any moment: marked can be made to run for seconds.
 * Plain JavaScript, since a thread is started from a file and the server's bundle has none of ours.
 */
import { sanitizePost } from "./allowlist.mjs";
import { beginHighlighting } from "./highlight.mjs";
import { EXCERPT_CHARS, outputLimit } from "./limits.mjs";
import { markMentions } from "./mentions.mjs";
import { labelSpoilers, markdown } from "./syntax.mjs";
import { excerptOf, htmlToText } from "./text.mjs";

/**
 * @typedef {{ source: string, bytes: number, spoilerLabel: string, started: Float64Array }} Task
 * @param {Task} task
 */
export default function render({ source, bytes, spoilerLabel, started }) {
  // The clock of the time limit starts here, not while the thread was starting or the task was waiting.
  started[0] = Number(process.hrtime.bigint() / 1_000_000n);
  try {
    labelSpoilers(spoilerLabel);
    beginHighlighting();
    return renderBody(source, outputLimit(bytes));
  } catch {
    // marked throws on nesting it cannot follow (its own guard, or the stack's end), and on nothing else known.
    return refuse("too_deep");
  }
}

/** @param {string} source @param {number} limit */
function renderBody(source, limit) {
  const tokens = markdown.lexer(source);
  const { mentions, tooDeep } = markMentions(tokens);
  if (tooDeep) return refuse("too_deep");
  const rendered = markdown.parser(tokens);
  if (rendered.length > limit) return refuse("too_large");
  const html = sanitizePost(rendered).trim();
  if (html.length > limit) return refuse("too_large");
  if (!html.includes("<img ") && !htmlToText(html, { spoilers: "show" })) return refuse("empty");
  return { ok: true, html, excerpt: excerptOf(html, EXCERPT_CHARS), mentions };
}

/** @param {string} reason */
function refuse(reason) {
  return { ok: false, code: `markdown.${reason}` };
}

// A thread just started runs its first bodies at a fraction of its speed, and their time would be held against them.
const SAMPLE =
  "# Hei @matti\n\n**Kiitos** [linkki](/a) `koodi`\n\n- [x] yksi\n\n> ||lainaus||\n\n|a|b|\n|-|-|\n|1|2|\n\n```js\nconst a = 'b'; // c\n```\n\n";
for (let round = 0; round < 6; round++) renderBody(SAMPLE.repeat(round + 1), outputLimit(0));
