export interface Edit {
  /** What of the text is replaced, and by what. */
  from: number;
  to: number;
  text: string;
  /** What is selected afterwards. */
  select: [start: number, end: number];
}

export type Mark =
  | "bold"
  | "italic"
  | "code"
  | "link"
  | "list"
  | "numbered"
  | "tasks"
  | "quote"
  | "table"
  | "spoiler";

/** What stands where nothing was chosen. */
interface Words {
  words: string;
  column: string;
}

/** The mark of a key pressed with Ctrl (or the command key). */
export function markOfKey({
  key,
  shiftKey,
  code,
}: {
  key: string;
  shiftKey: boolean;
  code: string;
}): Mark | null {
  if (shiftKey) return { Digit7: "numbered", Digit8: "list", Digit9: "quote" }[code] as Mark | null;
  return ({ b: "bold", i: "italic", k: "link", e: "code" } as Record<string, Mark>)[key] ?? null;
}

/** What pressing a button of the toolbar does to a text with a selection. Pressing it twice takes it back. */
export function markdownEdit(
  text: string,
  start: number,
  end: number,
  mark: Mark,
  { words: placeholder, column }: Words,
): Edit {
  if (mark === "table") return table(text, start, end, column);
  if (mark === "numbered") return prefixLines(text, start, end, "1. ");
  if (mark === "tasks") return prefixLines(text, start, end, "- [ ] ");
  if (mark === "list") return prefixLines(text, start, end, "- ");
  if (mark === "quote") return prefixLines(text, start, end, "> ");
  const chosen = text.slice(start, end);
  if (mark === "link") return link(chosen, start, end, placeholder);
  if (mark === "code" && chosen.includes("\n")) return wrap(text, start, end, "```\n", "\n```", placeholder);
  if (mark === "spoiler") return wrap(text, start, end, "||", "||", placeholder);
  const sign = mark === "bold" ? "**" : mark === "italic" ? "_" : "`";
  return wrap(text, start, end, sign, sign, placeholder);
}

function wrap(
  text: string,
  start: number,
  end: number,
  before: string,
  after: string,
  placeholder: string,
): Edit {
  const wrapped =
    text.slice(start - before.length, start) === before && text.slice(end, end + after.length) === after;
  const chosen = text.slice(start, end);
  if (wrapped && chosen) {
    const from = start - before.length;
    return { from, to: end + after.length, text: chosen, select: [from, from + chosen.length] };
  }
  const inside = chosen || placeholder;
  const at = start + before.length;
  return { from: start, to: end, text: before + inside + after, select: [at, at + inside.length] };
}

function link(chosen: string, start: number, end: number, placeholder: string): Edit {
  const address = /^https?:\/\/\S+$/.test(chosen);
  const words = address ? placeholder : chosen || placeholder;
  const target = address ? chosen : "https://";
  const at = start + (address ? 1 : words.length + 3);
  return {
    from: start,
    to: end,
    text: `[${words}](${target})`,
    select: [at, at + (address ? words.length : target.length)],
  };
}

function table(text: string, start: number, end: number, column: string): Edit {
  const before = start === 0 || text.slice(0, start).endsWith("\n\n") ? "" : "\n\n";
  const row = `| ${column} 1 | ${column} 2 |`;
  const at = start + before.length + 2;
  return {
    from: start,
    to: end,
    text: `${before}${row}\n| --- | --- |\n|  |  |\n`,
    select: [at, at + column.length + 2],
  };
}

function prefixLines(text: string, start: number, end: number, prefix: string): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const stop = text.indexOf("\n", end);
  const to = stop < 0 ? text.length : stop;
  const lines = text.slice(from, to).split("\n");
  const all = lines.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => (all ? line.slice(prefix.length) : prefix + line)).join("\n");
  return {
    from,
    to,
    text: changed,
    select: [from + (lines.length === 1 ? changed.length : 0), from + changed.length],
  };
}
