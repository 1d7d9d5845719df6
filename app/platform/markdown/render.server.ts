import en from "~/i18n/en/markdown";
import fi from "~/i18n/fi/markdown";
import { EXCERPT_CHARS, MAX_INPUT_BYTES, RENDERER_VERSION } from "./limits.mjs";
import { nestsTooDeep } from "./nesting";
import { excerptOf } from "./text.mjs";
import { runInThread, ThreadLimitError } from "./threads.server";

export { RENDERER_VERSION };

export type RenderOptions = {
  /** The language of the body, for the few words that rendering adds. */
  lang?: "en" | "fi";
};

/** Each is a key of the catalogue, to be shown at the field. */
export type RenderRefusal =
  | "markdown.too_long"
  | "markdown.too_deep"
  | "markdown.too_large"
  | "markdown.too_slow"
  | "markdown.empty";

export type RenderedBody = {
  ok: true;
  /** Sanitised: safe to store and to show. */
  html: string;
  /** Plain text of at most 280 characters, without what spoilers hide. */
  excerpt: string;
  /** Handles named, in lower case, each once; whether anyone has them is for the caller to find out. */
  mentions: string[];
  rendererVersion: number;
};

export type RenderResult = RenderedBody | { ok: false; code: RenderRefusal };

const SPOILER_LABELS = { en: en.spoiler, fi: fi.spoiler };
const NEVER_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\p{Bidi_Control}]/gu;

/**
 * Renders what a person wrote, once, before it is stored. Never throws for what the body holds: a body that cannot
 * be rendered within the limits is refused with a code. Takes at most a quarter of a second of a thread's time.
 */
export async function renderMarkdown(source: string, options: RenderOptions = {}): Promise<RenderResult> {
  if (source.length > MAX_INPUT_BYTES) return { ok: false, code: "markdown.too_long" };
  const utf8 = Buffer.from(source);
  const bytes = utf8.length;
  if (bytes > MAX_INPUT_BYTES) return { ok: false, code: "markdown.too_long" };
  // Through the buffer, since half a surrogate pair is no text either.
  const body = utf8.toString().replace(/\r\n?/g, "\n").replace(NEVER_TEXT, "");
  if (!body.trim()) return { ok: false, code: "markdown.empty" };
  if (nestsTooDeep(body)) return { ok: false, code: "markdown.too_deep" };
  try {
    const spoilerLabel = SPOILER_LABELS[options.lang ?? "en"];
    const rendered = await runInThread<ThreadAnswer>({ source: body, bytes, spoilerLabel });
    return rendered.ok ? { ...rendered, rendererVersion: RENDERER_VERSION } : rendered;
  } catch (error) {
    if (!(error instanceof ThreadLimitError)) throw error;
    return { ok: false, code: error.limit === "time" ? "markdown.too_slow" : "markdown.too_large" };
  }
}

type ThreadAnswer = Omit<RenderedBody, "rendererVersion"> | { ok: false; code: RenderRefusal };

/** What the composer shows before posting: byte for byte what posting will store. */
export function previewMarkdown(source: string, options: RenderOptions = {}): Promise<RenderResult> {
  return renderMarkdown(source, options);
}

/** Starts the threads, so that the first post of the day does not wait for them. */
export async function warmMarkdown(): Promise<void> {
  await renderMarkdown("warm");
}

/** For text that came from outside and cannot be refused: shown as it stands where it would not render. */
export function renderAsPlainText(source: string): RenderedBody {
  const text = source.replace(NEVER_TEXT, "").trim().slice(0, MAX_INPUT_BYTES);
  const paragraphs = text
    .split(/\n{2,}/)
    .map((each) => `<p>${escapeText(each).replace(/\n/g, "<br />")}</p>`);
  const html = paragraphs.join("\n");
  const excerpt = excerptOf(html, EXCERPT_CHARS);
  return { ok: true, html, excerpt, mentions: [], rendererVersion: RENDERER_VERSION };
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
