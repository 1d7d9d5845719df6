import { env } from "~/platform/env.server";

/** What is not worth a crawler's visit, or is for one person alone. */
const apart = [
  "/search",
  "/sign-in",
  "/join",
  "/confirm",
  "/reset",
  "/settings",
  "/me/",
  "/notifications",
  "/cases",
  "/desk/",
  "/feedback",
  "/outbox",
  "/preview",
  "/letters/",
  "/feeds/private/",
];

export function loader() {
  const lines = [
    "User-agent: *",
    ...apart.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${env().APP_URL}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
