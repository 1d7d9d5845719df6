import type { Change } from "~/domain/community/difference.server";
import { useT } from "~/i18n/react";

/** One text as it became another: told by colour, by line, and to who hears it by a word. */
export function Difference({ changes }: { changes: Change[] }) {
  const t = useT();
  return (
    <div className="whitespace-pre-wrap break-words text-base leading-relaxed">
      {changes.map(({ text, as }, index) => {
        if (as === "same") return <span key={index}>{text}</span>;
        const Tag = as === "added" ? "ins" : "del";
        return (
          <Tag
            key={index}
            className={
              as === "added"
                ? "rounded-sm bg-moss-soft text-moss-ink decoration-moss-line underline-offset-4"
                : "rounded-sm bg-lingonberry-soft text-lingonberry-ink decoration-1"
            }
          >
            <span className="sr-only"> {t(`community:history.${as}`)} </span>
            {text}
            <span className="sr-only"> {t("community:history.end")} </span>
          </Tag>
        );
      })}
    </div>
  );
}
