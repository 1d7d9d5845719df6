import { redirect } from "@remix-run/node";

/** After a small deed: a browser without JavaScript is brought back to its page; a script stays where it is. */
export function backTo(request: Request, path: string): Response | null {
  return request.headers.get("accept")?.includes("text/html") ? redirect(path, 303) : null;
}
