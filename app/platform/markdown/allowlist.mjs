import sanitizeHtml from "sanitize-html";
import { ownImage, safeLink } from "./links.mjs";

/** What a post's HTML may hold. Everything not named here is dropped, whoever wrote it. */
const BIDI = /\p{Bidi_Control}/gu;
const MENTION_PATH = /^\/people\/[a-z0-9_]{2,30}$/;
const CODE_CLASS = /^hljs-[a-z_-]{1,30}(?: [a-z_-]{1,30}_){0,2}$/;
const LANGUAGE_CLASS = /^language-[\w+#.-]{1,30}$/;
/** Wider pictures have a small one beside them; see the community's attachments. */
const SMALL_WIDTH = 640;

const TEXT_TAGS = [
  ...[
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "br",
    "hr",
    "blockquote",
    "pre",
    "code",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
  ],
  ...[
    "em",
    "strong",
    "b",
    "i",
    "u",
    "s",
    "del",
    "ins",
    "mark",
    "sub",
    "sup",
    "small",
    "kbd",
    "samp",
    "var",
    "q",
  ],
  ...["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "summary"],
];

/** Elements whose text means nothing, or something else, outside them. */
const DROPPED_WITH_CONTENT = [
  ...["script", "style", "textarea", "option", "xmp", "title", "noscript", "noembed", "noframes", "template"],
  ...["iframe", "object", "svg", "math", "select", "plaintext", "listing"],
];

/** @typedef {Record<string, string>} Attributes */

/** @type {Record<string, (given: Attributes) => Attributes>} What each element keeps of its attributes. */
const ATTRIBUTES = {
  a: linkAttributes,
  img: imageAttributes,
  code: ({ class: name }) => pick({ class: LANGUAGE_CLASS.test(name ?? "") ? name : undefined }),
  // Long lines scroll inside the box, so the keyboard must reach it.
  pre: () => ({ tabindex: "0" }),
  ol: ({ start }) => pick({ start: /^[0-9]{1,9}$/.test(start ?? "") ? start : undefined }),
  li: ({ class: name }) => pick({ class: name === "task" ? name : undefined }),
  th: cellAttributes,
  td: cellAttributes,
  input: (given) => ({ type: "checkbox", ...("checked" in given ? { checked: "" } : {}), disabled: "" }),
  span: ({ class: name }) =>
    name === "spoiler"
      ? { class: name, tabindex: "0" }
      : pick({ class: CODE_CLASS.test(name ?? "") ? name : undefined }),
  details: ({ class: name }) => pick({ class: name === "spoiler" ? name : undefined }),
  div: (given) =>
    given.class === "table-scroll"
      ? pick({ class: given.class, tabindex: "0", ...labelled(given["aria-label"]) })
      : {},
};

/**
 * The last step before HTML is stored or shown.
 * @param {string} html
 */
export function sanitizePost(html) {
  let heading = 2;
  return sanitizeHtml(html, {
    allowedTags: [...TEXT_TAGS, "a", "img", "input", "label", "span", "details", "div"],
    allowedAttributes: {
      a: ["href", "title", "class", "rel"],
      img: ["src", "srcset", "sizes", "alt", "title", "width", "height", "loading", "decoding"],
      code: ["class"],
      pre: ["tabindex"],
      ol: ["start"],
      li: ["class"],
      th: ["align"],
      td: ["align"],
      input: ["type", "checked", "disabled"],
      span: ["class", "tabindex"],
      details: ["class"],
      div: ["class", "tabindex", "role", "aria-label"],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    nonTextTags: DROPPED_WITH_CONTENT,
    nestingLimit: 160,
    parseStyleAttributes: false,
    textFilter: (text) => text.replace(BIDI, ""),
    exclusiveFilter: ({ tag, attribs }) =>
      (tag === "img" && !attribs.src) || (tag === "input" && attribs.type !== "checkbox"),
    transformTags: {
      "*": (given, attribs) => {
        const level = /^h([1-6])$/.exec(given)?.[1];
        // The page's own headings come first, and a level skipped is a level lost to a screen reader.
        const tagName = level ? `h${(heading = Math.min(Math.max(Number(level), 3), heading + 1))}` : given;
        return { tagName, attribs: ATTRIBUTES[tagName]?.(attribs) ?? {} };
      },
    },
  });
}

/** @param {Attributes} given @returns {Attributes} */
function linkAttributes(given) {
  const link = safeLink(given.href);
  if (!link) return {};
  const mention = given.class === "mention" && MENTION_PATH.test(link.href);
  return pick({
    class: mention ? "mention" : undefined,
    href: link.href,
    title: given.title || undefined,
    rel: link.external ? "nofollow ugc noopener" : undefined,
  });
}

/** @param {Attributes} given @returns {Attributes} */
function imageAttributes(given) {
  const image = ownImage(given.src);
  if (!image) return {};
  const { src, width, height } = image;
  const wide = Number(width ?? 0) > SMALL_WIDTH && Number(width) >= Number(height);
  return pick({
    src,
    srcset: wide ? `${src}?size=small ${SMALL_WIDTH}w, ${src} ${width}w` : undefined,
    sizes: wide ? "(max-width: 44rem) 100vw, 44rem" : undefined,
    alt: given.alt ?? "",
    title: given.title || undefined,
    width,
    height,
    loading: "lazy",
    decoding: "async",
  });
}

/** @param {Attributes} given @returns {Attributes} */
function cellAttributes({ align }) {
  return pick({ align: ["left", "center", "right"].includes(align ?? "") ? align : undefined });
}

/** A group, not a region: two tables with the same columns would be two landmarks of one name. @param {string | undefined} label */
function labelled(label) {
  return label ? { role: "group", "aria-label": label.slice(0, 120) } : {};
}

/** @param {Record<string, string | undefined>} attributes @returns {Attributes} */
function pick(attributes) {
  /** @type {Attributes} */
  const kept = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) kept[name] = value.replace(BIDI, "");
  }
  return kept;
}
