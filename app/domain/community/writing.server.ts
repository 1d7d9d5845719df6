import { renderMarkdown } from "~/platform/markdown/render.server";
import { Refusal } from "~/platform/refusal";

/** A body as it is stored: rendered once, at writing. */
export interface Written {
  html: string;
  excerpt: string;
  mentions: string[];
  rendererVersion: number;
}

/** Renders a body by the one renderer, or refuses it at the field where it was typed. */
export async function renderBody(source: string, field = "body"): Promise<Written> {
  const rendered = await renderMarkdown(source);
  if (!rendered.ok) throw new Refusal(rendered.code.replace(".", ":"), 422, {}, field);
  return rendered;
}
