import { Form } from "@remix-run/react";
import { Search } from "~/components/ui/icons";
import type { Translate } from "~/i18n/translate";
import { KeyHint } from "../ui/key-hint";

/** A plain GET form; Ctrl or Cmd and K open the palette beside it. */
export function SearchBox({ t, className }: { t: Translate; className?: string }) {
  return (
    <Form
      method="get"
      action="/search"
      role="search"
      aria-label={t("common:frame.searchHint")}
      className={className}
    >
      <label className="relative block">
        <span className="sr-only">{t("common:frame.search")}</span>
        <Search
          aria-hidden
          className="pointer-events-none absolute left-3 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
        />
        <input
          type="search"
          name="q"
          placeholder={t("common:frame.searchHint")}
          aria-keyshortcuts="Control+K Meta+K"
          className="peer h-10 w-full rounded-md border border-line bg-card pl-9 pr-3 text-sm lg:pr-16 transition-colors hover:border-line-strong focus:border-spruce focus:bg-raised focus-visible:outline-offset-0"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute right-2.5 top-1/2 hidden -translate-y-1/2 peer-focus:hidden lg:block"
        >
          <KeyHint keys={t("common:frame.searchKeys")} />
        </span>
      </label>
    </Form>
  );
}
