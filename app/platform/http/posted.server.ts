import { redirect, type AppLoadContext } from "@remix-run/node";

/**
 * The loader of a small form's address: whoever asks for it is led on; whoever has posted the form without JavaScript
 * and was refused stays, and reads why.
 */
export function ledTo(context: AppLoadContext, path: string): Response | null {
  return context.posting ? null : redirect(path);
}
