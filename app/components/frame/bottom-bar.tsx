import { Link } from "~/components/ui/link";
import {
  Bell,
  House,
  Lightbulb,
  LogIn,
  Menu as MenuIcon,
  PenLine,
  Search,
  type LucideIcon,
} from "~/components/ui/icons";
import { Menu, MenuLine, menuItemClass } from "../ui/menu";
import type { FrameProps } from "./frame-types";
import { BellCount, capped } from "./me-menu";
import { isHere } from "./places";
import { PlacesNav } from "./places-nav";
import { LanguageSwitch, ThemeChoices } from "./preferences";

const tab =
  "relative flex h-14 w-full flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-soft no-underline -outline-offset-2 " +
  "aria-[current]:font-semibold aria-[current]:text-spruce-ink";

/** On phones: five places within the thumb's reach. */
export function BottomBar(props: FrameProps) {
  const { t, viewer, unread, path, instead } = props;
  return (
    <nav
      aria-label={t("common:frame.bottomBar")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-5">
        <BarLink to="/" path={path} icon={House} label={t("common:frame.home")} />
        <BarLink to="/ideas" path={path} icon={Lightbulb} label={t("common:frame.ideas")} />
        <BarLink to="/new" path={path} icon={PenLine} label={t("common:frame.write")} raised />
        {viewer ? (
          <BarLink
            to="/notifications"
            path={path}
            icon={Bell}
            label={t("common:frame.news")}
            said={unread > 0 ? t("common:frame.newsCount", { count: capped(unread) }) : undefined}
            unread={unread}
          />
        ) : (
          <BarLink to="/search" path={path} icon={Search} label={t("common:frame.search")} />
        )}
        <li>
          <Menu
            direction="up"
            triggerClass={tab}
            panelClass="max-h-[calc(100dvh-9rem)] w-[calc(100vw-1rem)] max-w-sm overflow-y-auto mr-2"
            trigger={
              <>
                <MenuIcon aria-hidden strokeWidth={1.75} className="size-5.5" />
                {t("common:frame.menu")}
              </>
            }
          >
            {!viewer && !instead && (
              <Link
                to={`/sign-in?next=${encodeURIComponent(path)}`}
                className={menuItemClass("text-spruce-ink")}
              >
                <LogIn aria-hidden strokeWidth={1.75} className="size-4.5" />
                {t("common:frame.signIn")}
              </Link>
            )}
            <div className="py-1.5">
              <PlacesNav {...props} />
            </div>
            <MenuLine />
            <LanguageSwitch {...props} className={menuItemClass()} />
            <ThemeChoices {...props} />
          </Menu>
        </li>
      </ul>
    </nav>
  );
}

type BarLinkProps = {
  to: string;
  path: string;
  icon: LucideIcon;
  label: string;
  said?: string;
  unread?: number;
  raised?: boolean;
};

function BarLink({ to, path, icon: Icon, label, said, unread = 0, raised }: BarLinkProps) {
  return (
    <li>
      <Link
        to={to}
        aria-current={isHere(path, { to }) ? "page" : undefined}
        aria-label={said}
        className={tab}
      >
        <span
          className={
            raised
              ? "-my-0.5 grid h-7 w-11 place-items-center rounded-md bg-spruce text-spruce-on"
              : "relative grid h-6 place-items-center"
          }
        >
          <Icon aria-hidden strokeWidth={1.75} className={raised ? "size-5" : "size-5.5"} />
          <span className="absolute -right-3 -top-1">
            <BellCount unread={unread} />
          </span>
        </span>
        <span className="max-w-full truncate px-0.5">{label}</span>
      </Link>
    </li>
  );
}
