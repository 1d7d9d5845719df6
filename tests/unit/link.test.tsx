import { Link as RemixLink, type LinkProps } from "@remix-run/react";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { expect, it } from "vitest";
import { Link } from "~/components/ui/link";

/** The tag and its attributes in the order of their names. */
function drawn(As: ComponentType<LinkProps>, props: LinkProps): string[] {
  const html = renderToStaticMarkup(
    <StaticRouter location="/threads/one?page=2">
      <As {...props} />
    </StaticRouter>,
  );
  const [, tag, attributes, inside] = /^<(\w+)([^>]*)>(.*)$/.exec(html)!;
  return [tag!, ...attributes!.match(/[\w-]+="[^"]*"/g)!.sort(), inside!];
}

it.each<LinkProps>([
  { to: "/", children: "Home" },
  { to: "/ideas?order=top&tag=talvi#list", className: "button", children: <b>Top</b> },
  { to: "/people/m%C3%A4kel%C3%A4", rel: "nofollow", "aria-label": "Mäkelä", tabIndex: -1 },
  { to: "/desk", prefetch: "intent", preventScrollReset: true, replace: true, state: { from: 1 } },
  { to: "/feeds/all.xml", reloadDocument: true, discover: "none" },
  { to: "?page=3", children: "Next" },
  { to: "..", relative: "path" },
  { to: "//other.example/x" },
  { to: { pathname: "/threads", search: "?view=top" } },
])("a link draws on the server what Remix's draws: $to", (props) => {
  expect(drawn(Link, props)).toEqual(drawn(RemixLink, props));
});
