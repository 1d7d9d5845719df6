import { useT } from "~/i18n/react";
import { classes } from "../ui/classes";
import type { useOptions } from "./use-options";

type Props = Pick<ReturnType<typeof useOptions>, "open" | "found" | "at" | "list" | "choose"> & {
  of?: "person" | "tag";
  /** In the text its words stand close below; below a field of its own it keeps off its edge. */
  below?: "text" | "field";
};

/** What is suggested for what is being typed. The focus stays there. */
export function SuggestionList({ open, found, at, list, of, below = "text", choose }: Props) {
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
          className={classes(
            "absolute top-full z-30 max-w-sm overflow-hidden rounded-md border border-line bg-raised py-1 shadow-float",
            below === "text" ? "inset-x-2 -mt-2" : "inset-x-0 mt-1",
          )}
        >
          {found.map(({ insert, label, detail }, index) => (
            // The keys are the text's: see useOptions.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
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
