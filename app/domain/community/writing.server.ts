import { renderMarkdown } from "~/platform/markdown/render.server";
import type { Actor, Person } from "~/platform/actor";
import { limit } from "~/platform/limit.server";
import { authorize, Refusal } from "~/platform/refusal";
import { guessLanguage } from "./language";
import { mayWrite } from "./policy";

/** A body as it is stored: rendered once, at writing. */
export interface Written {
  html: string;
  excerpt: string;
  mentions: string[];
  rendererVersion: number;
}

/** Renders a body by the one renderer, in the language that it seems to be written in, or refuses it at the field where it was typed. */
export async function renderBody(source: string, field = "body"): Promise<Written> {
  const rendered = await renderMarkdown(source, { lang: guessLanguage(source, "en") });
  if (!rendered.ok) throw new Refusal(rendered.code.replace(".", ":"), 422, {}, field);
  return rendered;
}

/** What posting this would store. Rendering costs, so it is for those who may write, and not without end. */
export async function previewBody(actor: Actor, source: string): Promise<string> {
  authorize(mayWrite(actor));
  await limit("preview", actor as Person);
  return (await renderBody(source)).html;
}
