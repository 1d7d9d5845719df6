/**
 * `npm run icons`: draws app/components/ui/icons.svg, one <symbol> for each icon that icons.tsx names, from lucide. Run it
 * after naming a new one there; a test tells when it was forgotten.
 */
import { readFileSync, writeFileSync } from "node:fs";
import * as lucide from "lucide-react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const folder = new URL("../components/ui/", import.meta.url);
const names = [...readFileSync(new URL("icons.tsx", folder), "utf8").matchAll(/icon\("(\w+)"\)/g)].map(
  ([, name]) => name,
);

const symbols = names.map((name) => {
  const drawn = renderToStaticMarkup(createElement(lucide[name]));
  const shapes = drawn.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
});
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
writeFileSync(new URL("icons.svg", folder), sprite);
