import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadWords } from "./i18n/load.client";
import { provideWords } from "./i18n/words";

const html = document.documentElement;
const { member, staff } = html.dataset;
const words = await loadWords(html.lang, { member: member !== undefined, staff: staff !== undefined });
provideWords(() => words);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
