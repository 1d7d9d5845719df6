import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode, useEffect, type ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadWords } from "./i18n/load.client";
import { provideWords } from "./i18n/words";

const html = document.documentElement;
const { member, staff } = html.dataset;
const words = await loadWords(html.lang, { member: member !== undefined, staff: staff !== undefined });
provideWords(() => words);

/**
 * Says in the page itself that it has come alive: all that it draws answers, and tests need not guess when. Around the
 * application, not beside it: ids that the server gave tell how many stand beside one another.
 */
function Alive({ children }: { children: ReactNode }) {
  useEffect(() => {
    html.dataset.alive = "";
  }, []);
  return children;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Alive>
        <RemixBrowser />
      </Alive>
    </StrictMode>,
  );
});
