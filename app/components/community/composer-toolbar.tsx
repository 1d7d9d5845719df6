import { Bold, Code, Italic, Link2, List, Quote, type LucideIcon } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { IconButton } from "../ui/icon-button";
import type { Mark } from "./markdown-edits";

const marks: { mark: Mark; icon: LucideIcon }[] = [
  { mark: "bold", icon: Bold },
  { mark: "italic", icon: Italic },
  { mark: "link", icon: Link2 },
  { mark: "list", icon: List },
  { mark: "quote", icon: Quote },
  { mark: "code", icon: Code },
];

type Props = {
  tab: "write" | "preview";
  onTab: (tab: "write" | "preview") => void;
  onMark: (mark: Mark) => void;
};

export function ComposerToolbar({ tab, onTab, onMark }: Props) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center justify-between gap-1 border-b border-line p-1 noscript:hidden">
      <div className="flex gap-0.5">
        {(["write", "preview"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={tab === each}
            onClick={() => onTab(each)}
            className="tap min-h-8 rounded-sm px-3 text-sm font-semibold text-ink-soft hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink"
          >
            {t(`community:composer.${each}`)}
          </button>
        ))}
      </div>
      <div
        role="group"
        aria-label={t("community:composer.formatting")}
        className={classes("flex", tab === "preview" && "invisible")}
      >
        {marks.map(({ mark, icon }) => (
          <IconButton
            key={mark}
            icon={icon}
            size="sm"
            label={t(`community:composer.${mark}`)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMark(mark)}
          />
        ))}
      </div>
    </div>
  );
}
