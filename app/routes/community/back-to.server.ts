import { redirect } from "@remix-run/node";

/**
 * After a small deed: a browser without JavaScript is brought back to its page, in the view of it that it came from; a
 * script stays where it is.
 */
export function backTo(request: Request, path: string): Response | null {
  if (!request.headers.get("accept")?.includes("text/html")) return null;
  return redirect(path.includes("?") ? path : viewOf(request, path), 303);
}

/** The page that the form stood on, where that is a view of the same page; only its path and query are believed. */
function viewOf(request: Request, path: string): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return path;
  const { pathname, search } = new URL(referer);
  const [plain, hash] = path.split("#");
  return pathname === plain ? `${plain}${search}${hash ? `#${hash}` : ""}` : path;
}
