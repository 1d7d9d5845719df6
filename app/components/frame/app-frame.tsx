import type { ReactNode } from "react";
import { ForestEdge } from "../art/forest-edge";
import { Shortcuts } from "../keys/shortcuts";
import { SkipLink } from "../ui/skip-link";
import { ToastProvider } from "../ui/toast";
import { BottomBar } from "./bottom-bar";
import { Emblem } from "./brand";
import type { FrameProps } from "./frame-types";
import { PlacesNav } from "./places-nav";
import { TopBar } from "./top-bar";

type Props = FrameProps & {
  children: ReactNode;
  /** Links at the foot: help stands first, the same on each page. */
  footerLinks?: { to: string; label: string }[];
};

/**
 * The house around every page. A page puts its columns into `children` with `Columns`;
 * without it, it has the whole centre.
 */
export function AppFrame({ children, footerLinks = [], ...props }: Props) {
  const { t } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t("common:frame.skip")} />
      <TopBar {...props} />
      <Shortcuts />
      <div className="mx-auto flex w-full max-w-frame flex-1 gap-8 px-4 sm:px-6 lg:gap-10">
        <div className="scroll-shade sticky top-15 hidden max-h-[calc(100dvh-3.75rem)] w-46 shrink-0 self-start py-6 md:block lg:w-56">
          <PlacesNav {...props} />
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 py-6 sm:py-8">
          <ToastProvider closeLabel={t("common:action.close")} regionLabel={t("common:frame.toasts")}>
            {children}
          </ToastProvider>
        </main>
      </div>
      <footer className="mt-10 pb-14 md:pb-0">
        <ForestEdge />
        <div className="bg-forest text-forest-ink">
          <div className="mx-auto flex max-w-frame flex-wrap items-center gap-x-8 gap-y-3 px-4 pb-7 pt-2 text-sm sm:px-6">
            <p className="flex items-center gap-2.5">
              <Emblem className="size-6 shrink-0" mono />
              {t("common:frame.footerLine")}
            </p>
            {footerLinks.length > 0 && (
              <nav aria-label={t("common:frame.footer")} className="ml-auto">
                <ul className="flex flex-wrap gap-x-5 gap-y-1">
                  {footerLinks.map(({ to, label }) => (
                    <li key={to}>
                      <a
                        href={to}
                        className="tap inline-flex min-h-6 items-center underline-offset-4 hover:underline"
                      >
                        {label}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
        </div>
      </footer>
      <BottomBar {...props} />
    </div>
  );
}

/** The reading column, and beside it on wide screens what goes with it; below it on narrow ones. */
export function Columns({
  children,
  aside,
  asideLabel,
}: {
  children: ReactNode;
  aside?: ReactNode;
  asideLabel?: string;
}) {
  if (!aside) return <div className="max-w-3xl">{children}</div>;
  return (
    <div className="flex flex-col gap-10 xl:flex-row">
      <div className="min-w-0 flex-1">{children}</div>
      <aside
        aria-label={asideLabel}
        className="flex shrink-0 flex-col gap-8 xl:sticky xl:top-23 xl:-mx-2 xl:w-76 xl:px-2 xl:self-start xl:max-h-[calc(100dvh-6.5rem)] xl:scroll-shade"
      >
        {aside}
      </aside>
    </div>
  );
}
