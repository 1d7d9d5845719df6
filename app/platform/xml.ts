/** A piece of XML that is whole: made here and nowhere else, so that no text can pass for markup. */
export interface Markup {
  xml: string;
}

/** Not of XML 1.0 (2.2): control characters, halves of pairs, and the two that are no characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escape(text: string): string {
  return text.replace(ILLEGAL, "").replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export type Attributes = Record<string, string | undefined>;

/** One element. Whatever people have written goes in as a string, and comes out as text. */
export function element(name: string, attributes: Attributes, ...content: (Markup | string)[]): Markup {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escape(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`);
  const within = content.map((part) => (typeof part === "string" ? escape(part) : part.xml)).join("");
  return {
    xml: within ? `<${name}${written.join("")}>${within}</${name}>` : `<${name}${written.join("")}/>`,
  };
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
