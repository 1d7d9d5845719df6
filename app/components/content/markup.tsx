/** Markup as text. Only `markup` makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

type Inside = string | Markup | Markup[] | false;

const written = (part: Inside): string =>
  part instanceof Markup
    ? part.text
    : Array.isArray(part)
      ? part.map(written).join("")
      : part
        ? part.replace(/[&<>"]/g, (sign) => entities[sign]!)
        : "";

/** A template of markup: what is put in is words, unless it is markup itself. Attributes stand in double quotes. */
export function markup(parts: TemplateStringsArray, ...inside: Inside[]): Markup {
  return new Markup(parts.reduce((text, part, at) => text + written(inside[at - 1]!) + part));
}

/**
 * What stands there without JavaScript, where a page has many of them: as text it costs a tenth of what its elements would.
 * A browser with JavaScript makes none of it.
 */
export function WithoutScript({ plain }: { plain: () => Markup }) {
  const text = typeof document === "undefined" ? plain().text : "";
  return (
    <noscript className="contents" dangerouslySetInnerHTML={{ __html: text }} suppressHydrationWarning />
  );
}
