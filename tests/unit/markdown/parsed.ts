import domino from "@mixmark-io/domino";
import { renderMarkdown } from "~/platform/markdown/render.server";
import type { RenderedBody } from "~/platform/markdown/render.server";

/** The HTML as a browser would read it, inside a page like ours. */
export function parse(html: string): HTMLElement {
  const document = domino.createDocument(
    `<!doctype html><html><body><main><div id="post">${html}</div><p id="after"></p></main></body></html>`,
    true,
  );
  return document.getElementById("post") as HTMLElement;
}

export async function rendered(source: string): Promise<RenderedBody> {
  const result = await renderMarkdown(source);
  if (!result.ok) throw new Error(`Refused with ${result.code}`);
  return result;
}

export async function renderedPage(source: string): Promise<HTMLElement> {
  return parse((await rendered(source)).html);
}

const ELEMENTS = new Set(
  (
    "h3 h4 h5 h6 p br hr blockquote pre code ul ol li dl dt dd em strong b i u s del ins mark sub sup small kbd samp " +
    "var q table caption thead tbody tfoot tr th td summary a img input label span details div"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "a.href a.title a.class a.rel img.src img.alt img.title img.width img.height img.loading img.decoding " +
    "img.srcset img.sizes code.class pre.tabindex ol.start li.class th.align td.align input.type input.checked " +
    "input.disabled span.class span.tabindex details.class div.class div.tabindex div.role div.aria-label"
  ).split(" "),
);
const CLASSES =
  /^(?:mention|task|spoiler|table-scroll|language-[\w+#.-]{1,30}|hljs-[\w-]{1,30}(?: [\w-]{1,30}_)*)$/;

/** Everything in the parsed post that should not be there, in words; nothing when it is safe. */
export function dangersIn(html: string): string[] {
  const post = parse(html);
  const dangers: string[] = [];
  if (!post.ownerDocument.querySelector("main > #after")) dangers.push("breaks out of its place on the page");
  if (/\p{Bidi_Control}/u.test(html)) dangers.push("bidirectional control");
  for (const element of Array.from(post.querySelectorAll("*"))) {
    const tag = element.localName;
    if (!ELEMENTS.has(tag)) dangers.push(`<${tag}>`);
    for (const { name, value } of Array.from(element.attributes)) {
      if (!ATTRIBUTES.has(`${tag}.${name}`)) dangers.push(`${tag}.${name}="${value}"`);
      if (name === "class" && !CLASSES.test(value)) dangers.push(`${tag}.class="${value}"`);
      if (name === "href" || name === "src") dangers.push(...dangersInAddress(tag, value));
    }
    if (tag === "input" && !element.hasAttribute("disabled")) dangers.push("a live input");
  }
  return dangers;
}

/** As a page read over TLS would follow it, and one read without, as in development. */
function dangersInAddress(tag: string, address: string): string[] {
  if (tag === "img" && !/^\/attachments\/[0-9a-z]{26}\/[\w.-]+$/.test(address))
    return [`img from elsewhere: ${address}`];
  const allowed = ["http:", "https:", "mailto:"];
  const named = /^(?:https?:\/\/|mailto:)/i.test(address);
  return ["https:", "http:"].flatMap((scheme) => {
    const url = new URL(address, `${scheme}//community.example/`);
    if (!named && url.host !== "community.example")
      return [`${tag} to ${url.host || url.protocol} without a scheme`];
    return named && !allowed.includes(url.protocol) ? [`${tag} to ${url.protocol}`] : [];
  });
}
