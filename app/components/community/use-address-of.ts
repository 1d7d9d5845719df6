import { useEffect } from "react";

/**
 * While several pages stand below each other, each in an element with its data-address, the browser's address is that of
 * the one at the top of the window: a reload, or a link that is copied, shows the same place.
 */
export function useAddressOf(pages: number): void {
  useEffect(() => {
    if (pages < 2) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting)?.target as HTMLElement | undefined;
        const address = seen?.dataset.address;
        if (address && address !== location.pathname + location.search)
          history.replaceState(history.state, "", address);
      },
      { rootMargin: "-20% 0px -79% 0px" },
    );
    document.querySelectorAll("[data-address]").forEach((page) => observer.observe(page));
    return () => observer.disconnect();
  }, [pages]);
}
