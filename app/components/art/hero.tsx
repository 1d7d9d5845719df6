import type { ReactNode } from "react";
import { classes } from "../ui/classes";
import { LakeView } from "./lake-view";

type Props = {
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** Lower, for those who come every day. */
  low?: boolean;
};

/** The front page's welcome: words in the sky, the lake beneath. It holds the page's h1. */
export function Hero({ title, lede, actions, low }: Props) {
  return (
    <header className="relative mb-8 overflow-hidden rounded-md border border-line bg-art-sky">
      <div className={classes("relative z-[1] px-5 sm:px-8", low ? "pt-4 sm:pt-6" : "pt-6 sm:pt-9")}>
        <h1
          className={classes(
            "max-w-2xl font-serif font-medium tracking-tight text-ink",
            low ? "text-2xl sm:text-3xl" : "text-3xl sm:text-4xl",
          )}
        >
          {title}
        </h1>
        {lede && <p className="mt-2 max-w-md text-pretty text-ink-soft">{lede}</p>}
        {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
      </div>
      <LakeView
        className={classes(
          "block w-full",
          low ? "-mt-8 h-36 sm:-mt-12 sm:h-44" : "-mt-6 h-48 sm:-mt-16 sm:h-60",
        )}
      />
    </header>
  );
}
