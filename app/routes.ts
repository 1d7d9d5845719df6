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
  route("join", "routes/account/join.tsx"),
  route("confirm", "routes/account/confirm-request.tsx"),
  route("confirm/:token", "routes/account/confirm.tsx"),
  route("reset", "routes/account/reset-request.tsx"),
  route("reset/:token", "routes/account/reset.tsx"),
  route("settings", "routes/account/settings.tsx"),
  route("settings/notifications", "routes/account/settings-notifications.tsx"),
  route("settings/privacy", "routes/account/settings-privacy.tsx"),
  route("settings/security", "routes/account/settings-security.tsx"),
  route("settings/sessions", "routes/account/sessions.ts"),

  // Live: what a page missed while its connection was cut
  route("live/threads/:id", "routes/live/thread.ts"),

  // The house
  route("outbox", "routes/system/outbox.tsx"),
  route("outbox/:letter", "routes/system/outbox-letter.tsx"),
  route("outbox/:letter/look", "routes/system/outbox-look.ts"),
  route("preferences", "routes/system/preferences.ts"),
  route("*", "routes/system/not-found.tsx"),
] satisfies RouteConfig;
