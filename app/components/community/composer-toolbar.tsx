import {
  Bold,
  Code,
  EyeOff,
  Italic,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  Paperclip,
  Quote,
  Table,
  type LucideIcon,
} from "~/components/ui/icons";
import { useRef } from "react";
import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import { IconButton } from "../ui/icon-button";
import type { Mark } from "./markdown-edits";

const marks: { mark: Mark; icon: LucideIcon; keys?: string; name?: string }[] = [
  { mark: "bold", icon: Bold, keys: "Control+B" },
  { mark: "italic", icon: Italic, keys: "Control+I" },
  { mark: "link", icon: Link2, keys: "Control+K" },
  { mark: "list", icon: List, keys: "Control+Shift+8" },
  { mark: "numbered", icon: ListOrdered, keys: "Control+Shift+7", name: "writing:tools.numbered" },
  { mark: "tasks", icon: ListChecks, name: "writing:tools.tasks" },
  { mark: "quote", icon: Quote, keys: "Control+Shift+9" },
  { mark: "code", icon: Code, keys: "Control+E" },
  { mark: "table", icon: Table, name: "writing:tools.table" },
  { mark: "spoiler", icon: EyeOff, name: "writing:tools.spoiler" },
];

type Props = {
  tab: "write" | "preview";
  onTab: (tab: "write" | "preview") => void;
  onMark: (mark: Mark) => void;
  /** Where files may be attached. */
  onFiles?: (files: FileList | null) => void;
};

export function ComposerToolbar({ tab, onTab, onMark, onFiles }: Props) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
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
            {t(`writing:composer.${each}`)}
          </button>
        ))}
      </div>
      <div
        role="group"
        aria-label={t("writing:composer.formatting")}
        className={classes("flex flex-wrap", tab === "preview" && "invisible")}
      >
        {marks.map(({ mark, icon, keys, name }) => (
          <IconButton
            key={mark}
            icon={icon}
            size="sm"
            label={t(name ?? `writing:composer.${mark}`)}
            aria-keyshortcuts={keys}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMark(mark)}
          />
        ))}
        {onFiles && (
          <>
            <IconButton
              icon={Paperclip}
              size="sm"
              label={t("attachments:add")}
              onClick={() => picker.current?.click()}
            />
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              aria-label={t("attachments:add")}
              onChange={(event) => {
                onFiles(event.target.files);
                event.target.value = "";
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
