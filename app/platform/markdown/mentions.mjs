/** Finds @handles in a parsed body, outside code and links, and measures how deep the body nests. */
import { MAX_NESTING } from "./limits.mjs";

const MENTION = /(?<![\p{L}\p{N}_@/.+-])@([a-z0-9_]{2,30})(?![\p{L}\p{N}_@/])/giu;
const CONTAINERS = new Set([
  "blockquote",
  "spoiler",
  "list_item",
  "strong",
  "em",
  "del",
  "link",
  "inline_spoiler",
]);

/** @typedef {any} Token marked's own token type leaves custom tokens open */

/**
 * Replaces text by text and mentions, in place.
 * @param {Token[]} tokens
 * @returns {{ mentions: string[], tooDeep: boolean }}
 */
export function markMentions(tokens) {
  /** @type {Set<string>} */
  const mentions = new Set();
  /** @type {{ tokens: Token[], depth: number }[]} A list of our own: recursion is what hostile nesting aims at. */
  const open = [{ tokens, depth: 0 }];
  for (let group = open.pop(); group; group = open.pop()) {
    if (group.depth > MAX_NESTING) return { mentions: [], tooDeep: true };
    splitText(group.tokens, mentions);
    for (const token of group.tokens) {
      const depth = group.depth + (CONTAINERS.has(token.type) ? 1 : 0);
      for (const inner of innerTokens(token)) open.push({ tokens: inner, depth });
    }
  }
  return { mentions: [...mentions], tooDeep: false };
}

/** @param {Token} token @returns {Token[][]} */
function innerTokens(token) {
  if (token.type === "table") return [token.header, ...token.rows].flat().map((cell) => cell.tokens);
  if (token.type === "list") return [token.items];
  return token.tokens ? [token.tokens] : [];
}

/** @param {Token[]} tokens @param {Set<string>} mentions */
function splitText(tokens, mentions) {
  let inert = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token.type === "html") inert = Math.max(0, inert + inertTag(token.raw));
    if (token.type === "link" || token.type === "image") markPlain(token);
    if (inert || token.type !== "text" || token.tokens || token.plain || !token.text.includes("@")) continue;
    const parts = mentionParts(token, mentions);
    if (parts.length > 1 || parts[0] !== token) {
      tokens.splice(index, 1, ...parts);
      index += parts.length - 1;
    }
  }
}

/** Raw `<code>` and `<a>` open and close as separate tokens. @param {string} raw */
function inertTag(raw) {
  if (/^<(?:a|code|pre|kbd|samp)[\s>]/i.test(raw)) return 1;
  return /^<\/(?:a|code|pre|kbd|samp)[\s>]/i.test(raw) ? -1 : 0;
}

/** No link inside a link, and none inside an image's description. @param {Token} outer */
function markPlain(outer) {
  const open = [...(outer.tokens ?? [])];
  for (let token = open.pop(); token; token = open.pop()) {
    token.plain = true;
    open.push(...(token.tokens ?? []));
  }
}

/** @param {Token} token @param {Set<string>} mentions @returns {Token[]} */
function mentionParts(token, mentions) {
  const parts = [];
  let from = 0;
  for (const match of token.text.matchAll(MENTION)) {
    const handle = match[1].toLowerCase();
    if (match.index > from) parts.push(textLike(token, token.text.slice(from, match.index)));
    parts.push({ type: "mention", raw: match[0], text: match[0], handle });
    mentions.add(handle);
    from = match.index + match[0].length;
  }
  if (from === 0) return [token];
  if (from < token.text.length) parts.push(textLike(token, token.text.slice(from)));
  return parts;
}

/** @param {Token} token @param {string} text */
function textLike(token, text) {
  return { ...token, raw: text, text };
}
