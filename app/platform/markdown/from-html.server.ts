import sanitizeHtml from "sanitize-html";
import TurndownService from "turndown";

const MAX_HTML_CHARS = 512 * 1024;
const URL_IN_TEXT = /(https?:\/\/[^\s<>"]+)/;

/**
 * Markdown for HTML that another community stored. What we cannot say in Markdown is dropped, and text that would
 * mean something in Markdown (`*`, `<`, `@name`) is escaped, so that it reads as it did there.
 */
export function htmlToMarkdown(html: string): string {
  const clean = sanitizeHtml(html.slice(0, MAX_HTML_CHARS), IMPORTED);
  return converter
    .turndown(clean)
    .replace(/[ \t]+$/gm, keepHardBreak)
    .trim();
}

const IMPORTED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      "h1",
      "h2",
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
      "div",
    ],
    ...["em", "i", "strong", "b", "del", "s", "strike", "kbd", "sub", "sup", "a", "img", "span"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href", "title"], img: ["src", "alt", "title"], ol: ["start"], "*": ["class"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  nestingLimit: 60,
};

const converter = new TurndownService({
  headingStyle: "atx",
  hr: "---",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
});

converter.keep(["kbd", "sub", "sup"]);

converter.addRule("strikethrough", {
  filter: ["del", "s", "strike" as "s"],
  replacement: (content) => (content.trim() ? `~~${content}~~` : content),
});

converter.addRule("spoiler", {
  filter: (node) => node.nodeName === "BLOCKQUOTE" && node.classList.contains("spoiler"),
  replacement: (content) => `\n\n${content.trim().replace(/^/gm, ">! ")}\n\n`,
});

converter.addRule("item", {
  filter: "li",
  replacement(content, node) {
    const list = node.parentNode as HTMLElement | null;
    const position = list ? Array.from(list.children).indexOf(node as Element) : 0;
    const start = Number(list?.getAttribute("start") ?? 1) || 1;
    const marker = list?.nodeName === "OL" ? `${start + position}. ` : "- ";
    const text = content.trim().replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`);
    return `${marker}${text}${node.nextSibling ? "\n" : ""}`;
  },
});

converter.addRule("code block", {
  filter: "pre",
  replacement(_content, node) {
    const code = node.textContent ?? "";
    const named = [node, ...Array.from((node as HTMLElement).children)].map(
      (each) => (each as HTMLElement).className,
    );
    const language = /\blang(?:uage)?-([\w+#.-]+)/.exec(named.join(" "))?.[1] ?? "";
    const longest = Math.max(2, ...Array.from(code.matchAll(/^`{3,}/gm), (run) => run[0].length));
    const fence = "`".repeat(longest + 1);
    return `\n\n${fence}${language}\n${code.replace(/\n$/, "")}\n${fence}\n\n`;
  },
});

converter.addRule("table", {
  filter: "table",
  replacement(_content, node) {
    const rows = Array.from((node as HTMLElement).querySelectorAll("tr"), (row) =>
      Array.from(row.children, (cell) => tableText(cell)),
    );
    const width = Math.max(...rows.map((row) => row.length), 0);
    if (!width) return "";
    const line = (cells: string[]) =>
      `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`;
    const [head = [], ...body] = rows;
    return `\n\n${[line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n")}\n\n`;
  },
});

function tableText(cell: Element): string {
  return converter
    .turndown(cell.innerHTML)
    .replace(/\s+/g, " ")
    .replace(/(?<!\\)\|/g, "\\|")
    .trim();
}

const escapeMarkdown = converter.escape.bind(converter);

/** Addresses stay whole, or they would no longer link. */
converter.escape = (text: string) =>
  text
    .split(URL_IN_TEXT)
    .map((part, index) => (index % 2 ? part : escapeText(part)))
    .join("");

function escapeText(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\s*\d+)\)(?=\s)/gm, "$1\\)")
    .replace(/</g, "\\<")
    .replace(/&(?=[#a-zA-Z])/g, "\\&")
    .replace(/~/g, "\\~")
    .replace(/\|/g, "\\|")
    .replace(/(?<![\p{L}\p{N}_])@(?=\w\w)/gu, "\\@");
}

/** Two spaces at a line's end are a line break; any other space there is nothing. */
function keepHardBreak(spaces: string): string {
  return spaces === "  " ? spaces : "";
}
