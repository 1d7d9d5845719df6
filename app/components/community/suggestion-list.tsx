import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import type { useSuggestions } from "./use-suggestions";

/** What is suggested for the word at the caret. The focus stays in the text. */
export function SuggestionList({ open, found, at, list, of, choose }: ReturnType<typeof useSuggestions>) {
  const t = useT();
  return (
    <>
      <p role="status" className="sr-only">
        {open && t("writing:mention.found", { count: found.length })}
      </p>
      {open && (
        <ul
          id={list}
          role="listbox"
          aria-label={t(of === "tag" ? "writing:mention.tags" : "writing:mention.people")}
          className="absolute inset-x-2 top-full z-30 -mt-2 max-w-sm overflow-hidden rounded-md border border-line bg-raised py-1 shadow-float"
        >
          {found.map(({ insert, label, detail }, index) => (
            // The keys are the text's: see useSuggestions.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={insert}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classes(
                "flex min-h-9 cursor-pointer items-baseline gap-2 px-3 py-1.5 text-sm",
                index === at ? "bg-spruce text-spruce-on" : "hover:bg-sunken",
              )}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <span className="font-semibold">{label}</span>
              <span className={index === at ? "" : "text-ink-faint"}>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
