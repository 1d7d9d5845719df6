import type { Person } from "~/platform/actor";

/** The page's ground, --page of styles/tokens.css, in the words that browsers take here; a test keeps them together. */
export const pageColours = { light: "#f9f6ef", dark: "#0d1617" } as const;

/** What the browser paints around the page. */
export function ThemeColour({ theme }: { theme: Person["theme"] }) {
  if (theme !== "system") return <meta name="theme-color" content={pageColours[theme]} />;
  return (
    <>
      <meta name="theme-color" content={pageColours.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={pageColours.dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}
