import { Marked } from "marked";
import { highlighted } from "./highlight.mjs";
import { ownImage } from "./links.mjs";

/** Our Markdown: GitHub's, with a line break where the writer broke the line, and spoilers. */
const MAX_INLINE_SPOILER = 1000;

/** `>! hidden` on each line: hidden until opened. @type {import("marked").TokenizerAndRendererExtension} */
const spoilerBlock = {
  name: "spoiler",
  level: "block",
  // No `start`: a line that begins with `>` ends a paragraph already.
  tokenizer(source) {
    const match = /^(?: {0,3}>![^\n]*(?:\n|$))+/.exec(source);
    if (!match) return undefined;
    const text = match[0].replace(/^ {0,3}>! ?/gm, "");
    return { type: "spoiler", raw: match[0], text, tokens: this.lexer.blockTokens(text, []) };
  },
  renderer(token) {
    const body = this.parser.parse(token.tokens ?? []);
    return `<details class="spoiler"><summary>${spoilerLabel}</summary>\n${body}</details>\n`;
  },
};

/** `||hidden||` in a line: hidden until pointed at or focused. @type {import("marked").TokenizerAndRendererExtension} */
const spoilerInline = {
  name: "inline_spoiler",
  level: "inline",
  // Looking no further than a spoiler may be long keeps a body without any from being searched again and again.
  start: (source) => {
    const at = source.slice(0, MAX_INLINE_SPOILER).indexOf("||");
    return at < 0 && source.length > MAX_INLINE_SPOILER ? MAX_INLINE_SPOILER : at;
  },
  tokenizer(source) {
    if (!source.startsWith("||")) return undefined;
    const match = /^\|\|(?=[^\s|])([^\n]{0,998}?[^\s|])\|\|(?!\|)/.exec(source);
    if (!match?.[1]) return undefined;
    return {
      type: "inline_spoiler",
      raw: match[0],
      text: match[1],
      tokens: this.lexer.inlineTokens(match[1]),
    };
  },
  renderer(token) {
    return `<span class="spoiler">${this.parser.parseInline(token.tokens ?? [])}</span>`;
  },
};

/** Made of text by mentions.mjs, after parsing. @type {import("marked").RendererExtension} */
const mention = {
  name: "mention",
  renderer: (token) => `<a class="mention" href="/people/${token.handle}">${token.text}</a>`,
};

/** A worker renders one body at a time, so the label of the body's language can stand here. */
let spoilerLabel = "";

/** @param {string} label */
export function labelSpoilers(label) {
  spoilerLabel = escapeHtml(label);
}

export const markdown = new Marked({ gfm: true, breaks: true, async: false });

markdown.use({
  extensions: [spoilerBlock, spoilerInline, mention],
  renderer: {
    heading({ tokens, depth }) {
      const level = Math.min(depth + 2, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    code({ text, lang }) {
      const language = /^[\w+#.-]{1,30}/.exec(lang ?? "")?.[0]?.toLowerCase();
      const named = language ? ` class="language-${language}"` : "";
      const code = (language && highlighted(text, language)) || escapeHtml(text);
      return `<pre><code${named}>${code}\n</code></pre>\n`;
    },
    html({ text }) {
      return text
        .replace(/(<\/?h)([1-6])(?=[\s>])/gi, (_, open, level) => open + Math.min(Number(level) + 2, 6))
        .replace(/<img\s[^<>]{1,2000}>/gi, linkedImage);
    },
    image(token) {
      const { href, title, tokens, text } = token;
      const words = wordsOf(tokens) || text;
      // No link inside a link; see markPlain of mentions.mjs.
      if (!ownImage(href) && "plain" in token) return escapeHtml(words || href);
      if (!ownImage(href)) return linkTo(escapeHtml(href), escapeHtml(words || href));
      const named = title ? ` title="${escapeHtml(title)}"` : "";
      return `<img src="${escapeHtml(href)}" alt="${escapeHtml(words)}"${named}>`;
    },
    listitem(item) {
      return item.task ? taskItem(this.parser, item) : `<li>${this.parser.parse(item.tokens)}</li>\n`;
    },
    table(token) {
      const label = token.header.map((cell) => cell.text.replace(/[*_`~]/g, "")).join(", ");
      const table = plainTable(this.parser, token);
      return `<div class="table-scroll" aria-label="${escapeHtml(label)}">${table}</div>\n`;
    },
  },
});

/**
 * The words of a task are the label of its box, so that it has a name.
 * @param {import("marked").Parser} parser
 * @param {import("marked").Tokens.ListItem} item
 */
function taskItem(parser, item) {
  const blocks = item.tokens.filter((token) => token.type !== "checkbox");
  const [first, ...rest] = blocks;
  const words =
    first && "tokens" in first ? (first.tokens ?? []).filter((token) => token.type !== "checkbox") : [];
  const named = (first?.type === "text" || first?.type === "paragraph") && words.length > 0;
  if (!named) return `<li>${item.checked ? "☑" : "☐"} ${parser.parse(blocks)}</li>\n`;
  const box = `<input type="checkbox" disabled${item.checked ? " checked" : ""}>`;
  return `<li class="task"><label>${box} ${parser.parseInline(words)}</label>${parser.parse(rest)}</li>\n`;
}

/** @param {import("marked").Parser} parser @param {import("marked").Tokens.Table} token */
function plainTable(parser, { header, rows }) {
  /** @param {import("marked").Tokens.TableCell} cell @param {"th" | "td"} tag */
  const cell = ({ tokens, align }, tag) =>
    `<${tag}${align ? ` align="${align}"` : ""}>${parser.parseInline(tokens)}</${tag}>`;
  const head = header.map((each) => cell(each, "th")).join("");
  const body = rows.map((row) => `<tr>${row.map((each) => cell(each, "td")).join("")}</tr>`).join("\n");
  return `<table><thead><tr>${head}</tr></thead>${body && `<tbody>${body}</tbody>`}</table>`;
}

/** A picture from elsewhere, written as HTML: a link to it. @param {string} tag @returns {string} */
function linkedImage(tag) {
  /** @param {string} name */
  const value = (name) => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
    return (found?.[1] ?? found?.[2] ?? found?.[3] ?? "").replace(/"/g, "&quot;");
  };
  const src = value("src");
  return !src || ownImage(src) ? tag : linkTo(src, value("alt") || src);
}

/** @param {string} href @param {string} words both escaped already */
function linkTo(href, words) {
  return `<a href="${href}">${words}</a>`;
}

/** An attribute holds words only. @param {import("marked").Token[] | undefined} tokens @returns {string} */
function wordsOf(tokens = []) {
  return tokens
    .map((token) =>
      "tokens" in token && token.tokens ? wordsOf(token.tokens) : "text" in token ? token.text : "",
    )
    .join("");
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
