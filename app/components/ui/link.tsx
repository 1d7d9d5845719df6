import { Link as RemixLink, type LinkProps } from "@remix-run/react";
import { forwardRef } from "react";

/**
 * Remix's Link. On the server, where nobody presses it, an address within the house is the `a` that it comes to: a page
 * has a hundred of them, and each asked the router where it leads.
 */
export const Link = forwardRef<HTMLAnchorElement, LinkProps>(function Link(props, ref) {
  if (typeof document !== "undefined" || typeof props.to !== "string" || !/^\/(?!\/)/.test(props.to))
    return <RemixLink {...props} ref={ref} />;
  const { to, discover = "render", children, ...rest } = props;
  for (const ours of routers) delete rest[ours];
  return (
    <a {...rest} href={to} data-discover={discover === "render" || undefined}>
      {children}
    </a>
  );
});

/** What is said to the router, not to the browser. */
const routers = ["prefetch", "reloadDocument", "replace", "state", "preventScrollReset", "relative"] as const;
