import { MAX_NESTING } from "./limits.mjs";

const MARKER = /(?:>!?|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]{0,4}/y;
/** What a list item's text is indented by, at the least. */
const INDENT_PER_LEVEL = 2;

/**
 * Whether a body nests deeper than we would render, told from its lines alone. Counts too much rather than
 * too little only where nobody writes: the renderer counts again, exactly, on what it has parsed.
 */
export function nestsTooDeep(source: string): boolean {
  let brackets = 0;
  for (const line of source.split("\n")) {
    if (containersOf(line) > MAX_NESTING) return true;
    if (!line.trim()) brackets = 0;
    brackets = bracketsAfter(line, brackets);
    if (brackets > MAX_NESTING) return true;
  }
  return false;
}

/** Quotes and list items that a line opens or stands in. */
function containersOf(line: string): number {
  const indent = line.length - line.trimStart().length;
  let markers = 0;
  MARKER.lastIndex = indent;
  while (MARKER.test(line)) {
    markers += 1;
    if (markers > MAX_NESTING) return markers;
  }
  if (markers === 0) return 0;
  return markers + Math.floor(indent / INDENT_PER_LEVEL);
}

/** Square brackets still open; each may be the start of a link, and each start is tried. */
function bracketsAfter(line: string, open: number): number {
  let depth = open;
  for (let index = 0; index < line.length && depth <= MAX_NESTING; index++) {
    const code = line.charCodeAt(index);
    if (code === 92) index += 1;
    else if (code === 91) depth += 1;
    else if (code === 93 && depth > 0) depth -= 1;
  }
  return depth;
}
