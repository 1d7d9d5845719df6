import { Form } from "@remix-run/react";
import { Check, Languages, MonitorSmartphone, Moon, Sun } from "~/components/ui/icons";
import { iconButtonClass } from "../ui/icon-button";
import { Menu, menuItemClass } from "../ui/menu";
import type { FrameProps } from "./frame-types";

type Props = Pick<FrameProps, "t" | "locale" | "theme" | "path">;

const looks = [
  { value: "light", word: "themeLight", icon: Sun },
  { value: "dark", word: "themeDark", icon: Moon },
  { value: "system", word: "themeSystem", icon: MonitorSmartphone },
] as const;

/** One press to the other language. Its name stands in that language, and says so to screen readers. */
export function LanguageSwitch({ t, locale, path, className }: Props & { className?: string }) {
  const other = locale === "fi" ? "en" : "fi";
  return (
    <Form method="post" action="/preferences" reloadDocument>
      <input type="hidden" name="next" value={path} />
      <button
        name="locale"
        value={other}
        lang={other}
        className={
          className ??
          "tap inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 text-sm font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
        }
      >
        <Languages aria-hidden strokeWidth={1.75} className="size-4.5 shrink-0" />
        {t("common:frame.switchLanguage")}
      </button>
    </Form>
  );
}

/** Day, night, or as the device: three plain buttons. */
export function ThemeChoices({ t, theme, path }: Props) {
  return (
    <Form method="post" action="/preferences" preventScrollReset>
      <input type="hidden" name="next" value={path} />
      {looks.map(({ value, word, icon: Icon }) => (
        <button
          key={value}
          name="theme"
          value={value}
          aria-current={theme === value ? "true" : undefined}
          className={menuItemClass()}
        >
          <Icon aria-hidden strokeWidth={1.75} className="size-4.5" />
          {t(`common:frame.${word}`)}
          {theme === value && <Check aria-hidden className="ml-auto size-4" />}
        </button>
      ))}
    </Form>
  );
}

export function ThemeMenu(props: Props) {
  const Icon = looks.find((look) => look.value === props.theme)?.icon ?? Sun;
  return (
    <Menu
      label={props.t("common:frame.theme")}
      triggerClass={iconButtonClass()}
      trigger={<Icon aria-hidden strokeWidth={1.75} className="size-5" />}
    >
      <ThemeChoices {...props} />
    </Menu>
  );
}
