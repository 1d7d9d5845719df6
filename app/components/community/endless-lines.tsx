import { useFetcher, useLocation } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { ThreadLine } from "~/domain/community/lines.server";
import { useT } from "~/i18n/react";
import { Skeleton } from "../ui/states";
import { useAddressOf } from "./use-address-of";

interface Loaded {
  lines: ThreadLine[];
  older: string | null;
}
interface Page extends Loaded {
  address: string;
}

/** What had been fetched when a list was left, by its entry in the history: going back finds it, and its place. */
const kept = new Map<string, Page[]>();
const KEPT = 20;

type Props = {
  first: Page;
  /** The address of the page that begins after a key. */
  next: (key: string) => string;
  children: (lines: ThreadLine[], page: number) => ReactNode;
  /** The real link to the next page: for those without JavaScript, and till the next page is here. */
  link: (older: string | null) => ReactNode;
};

/** Page after page as one scrolls, on top of real links. The address follows, so that a reload shows the same place. */
export function EndlessLines({ first, next, children, link }: Props) {
  const t = useT();
  const { key } = useLocation();
  const [later, setLater] = useState<Page[]>(() => kept.get(key)?.slice(1) ?? []);
  const start = kept.get(key)?.[0];
  const head = start && start.address !== first.address ? start : first;
  const pages = [head, ...later];
  const { older } = pages.at(-1)!;
  const fetcher = useFetcher<Loaded>();
  const asked = useRef<string | null>(null);

  useEffect(() => {
    const { data } = fetcher;
    if (!data || asked.current === null) return;
    const address = asked.current;
    asked.current = null;
    setLater((before) => [...before, { lines: data.lines, older: data.older, address }]);
  }, [fetcher, fetcher.data]);

  const latest = useRef(pages);
  latest.current = pages;
  useEffect(
    () => () => {
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
      kept.set(key, latest.current);
    },
    [key],
  );

  const end = useRef<HTMLDivElement>(null);
  const more = useCallback(() => {
    if (!older || asked.current !== null) return;
    asked.current = next(older);
    fetcher.load(asked.current);
  }, [older, next, fetcher]);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: "600px",
    });
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [more]);

  useAddressOf(pages.length);
  return (
    <>
      {pages.map((page, at) => (
        <div key={page.address} data-address={page.address}>
          {children(page.lines, at)}
        </div>
      ))}
      <div ref={end}>
        {fetcher.state === "loading" && asked.current !== null && (
          <Skeleton lines={6} label={t("common:state.loading")} className="py-4" />
        )}
      </div>
      {link(older)}
    </>
  );
}
