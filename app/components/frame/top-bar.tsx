import { Link } from "~/components/ui/link";
import { Search } from "~/components/ui/icons";
import { iconButtonClass } from "../ui/icon-button";
import { Brand } from "./brand";
import type { FrameProps } from "./frame-types";
import { BellLink, MeMenu, WayIn } from "./me-menu";
import { LanguageSwitch, ThemeMenu } from "./preferences";
import { SearchBox } from "./search-box";

/** The slim header: home, search, language, look, the bell, oneself. */
export function TopBar(props: FrameProps) {
  const { t, viewer, unread, path, instead } = props;
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-page">
      <div className="mx-auto flex h-15 max-w-frame items-center gap-1 px-3 min-[22rem]:gap-2 min-[22rem]:px-4 md:gap-5 md:px-6">
        <div className="flex md:w-50">
          <Brand name={t("common:frame.name")} />
        </div>
        <SearchBox t={t} className="mx-auto hidden w-full max-w-md md:block" />
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1 md:ml-0">
          <Link
            to="/search"
            aria-label={t("common:frame.search")}
            className={iconButtonClass("md", "md:hidden")}
          >
            <Search aria-hidden strokeWidth={1.75} className="size-5" />
          </Link>
          <div className="hidden items-center gap-1 md:flex">
            <LanguageSwitch {...props} />
            <ThemeMenu {...props} />
          </div>
          {viewer ? (
            <>
              <BellLink t={t} unread={unread} />
              <div className="ml-1">
                <MeMenu t={t} viewer={viewer} />
              </div>
            </>
          ) : (
            (instead ?? <WayIn t={t} path={path} />)
          )}
        </div>
      </div>
    </header>
  );
}
