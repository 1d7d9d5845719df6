import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The table of contents: every URL, and the file that answers it. */
export default [
  index("routes/home/home.tsx"),

  // The community
  route("threads/:thread", "routes/community/thread.tsx"),
  route("threads/:thread/replies", "routes/community/replies.tsx"),

  // One's own login
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),

  // Live: what a page missed while its connection was cut
  route("live/threads/:id", "routes/live/thread.ts"),

  // The house
  route("preferences", "routes/system/preferences.ts"),
  route("*", "routes/system/not-found.tsx"),
] satisfies RouteConfig;
