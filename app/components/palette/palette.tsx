import { useNavigate, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Snippet as Pieces } from "~/domain/search/snippets.server";
import { useLanguage } from "~/i18n/react";
import type { Translate } from "~/i18n/translate";
import { recentSearches, rememberSearch, useFinding } from "./use-finding";

type Option = { group: string; label: string; lang?: string; pieces?: Pieces; run: () => void };
type Root = { categories: { slug: string; name: { en: string; fi: string } }[]; viewer: object | null };

const everyones = ["/", "/threads", "/ideas", "/roadmap", "/releases", "/leaderboard", "/help"];
const members = ["/threads/new", "/ideas/new", "/notifications", "/me/bookmarks", "/settings"];

/** Finds and goes: threads, people, places and commands, all by keyboard (the combobox pattern of ARIA). */
export function Palette({ t, onClose, onKeys }: { t: Translate; onClose: () => void; onKeys: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { found, busy } = useFinding(typed.trim());
  const options = useOptions(t, typed.trim(), found, onClose, onKeys);
  const current = Math.min(at, options.length - 1);

  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((current + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      options[current]?.run();
    }
  };

  return (
    // Escape is the keyboard's way out; a click beside the panel is the pointer's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={box}
      aria-label={t("palette:title")}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
      className="mx-auto mt-[10vh] w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-lg border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-ink/40 dark:backdrop:bg-page/70"
    >
      <input
        // The palette is opened to be typed into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        role="combobox"
        aria-label={t("palette:title")}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t("palette:placeholder")}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className="h-14 w-full border-b border-line bg-transparent px-4 text-base -outline-offset-2"
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t("palette:title")}
        className="max-h-[60vh] overflow-y-auto p-2"
      >
        {options.map((option, n) => (
          <Line
            key={`${option.group}${n}`}
            id={`${id}-${n}`}
            option={option}
            heading={option.group === options[n - 1]?.group ? undefined : t(`palette:of.${option.group}`)}
            current={n === current}
            onPoint={() => setAt(n)}
          />
        ))}
      </ul>
      <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-faint">
        {busy
          ? t("palette:busy")
          : found && found.threads.length === 0
            ? t("palette:none")
            : t("palette:hint")}
      </p>
    </dialog>
  );
}

type LineProps = { id: string; option: Option; heading?: string; current: boolean; onPoint: () => void };

function Line({ id, option, heading, current, onPoint }: LineProps) {
  return (
    <>
      {heading && (
        <li role="presentation" className="px-2 pb-1 pt-2 text-xs font-semibold text-ink-faint">
          {heading}
        </li>
      )}
      {/* The keys are the combobox's. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <li
        id={id}
        role="option"
        aria-selected={current}
        lang={option.lang}
        onPointerMove={onPoint}
        onClick={option.run}
        className={`cursor-pointer rounded-md px-2 py-2 ${current ? "bg-spruce-soft text-spruce-ink" : ""}`}
      >
        <span className="block truncate font-medium">{option.label}</span>
        {option.pieces && option.pieces.length > 0 && (
          <span className="block truncate text-sm text-ink-soft">
            {option.pieces.map(({ text, hit }, n) =>
              hit ? (
                <mark key={n} className="rounded-sm bg-cloudberry-soft px-0.5 text-cloudberry-ink">
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </span>
        )}
      </li>
    </>
  );
}

function useOptions(
  t: Translate,
  q: string,
  found: ReturnType<typeof useFinding>["found"],
  onClose: () => void,
  onKeys: () => void,
): Option[] {
  const navigate = useNavigate();
  const language = useLanguage();
  const root = useRouteLoaderData<Root>("root");
  const go = (to: string) => () => {
    onClose();
    navigate(to);
  };
  const look = (words: string) => () => {
    rememberSearch(words);
    go(`/search?q=${encodeURIComponent(words)}`)();
  };
  const fits = (label: string) => label.toLowerCase().includes(q.toLowerCase());
  const places = [
    ...everyones.map((to) => ({ to, label: t(`palette:place.${to.slice(1).replace("/", "_") || "home"}`) })),
    ...(root?.viewer ? members : []).map((to) => ({
      to,
      label: t(`palette:place.${to.slice(1).replace("/", "_")}`),
    })),
    ...(root?.categories ?? []).map(({ slug, name }) => ({
      to: `/categories/${slug}`,
      label: name[language],
    })),
  ];
  const keys: Option = { group: "places", label: t("palette:keys.title"), run: onKeys };
  if (!q) {
    return [
      ...recentSearches().map((words) => ({ group: "recent", label: words, run: look(words) })),
      ...places.slice(0, 8).map(({ to, label }) => ({ group: "places", label, run: go(to) })),
      keys,
    ];
  }
  const threads = (found?.threads ?? []).map(({ to, title, language: lang, snippet }) => ({
    group: "threads",
    label: title,
    lang,
    pieces: snippet,
    run: () => {
      rememberSearch(q);
      go(to)();
    },
  }));
  const people = (found?.people ?? []).map(({ to, name, handle }) => ({
    group: "people",
    label: `${name} @${handle}`,
    run: go(to),
  }));
  return [
    ...threads,
    ...people,
    ...places
      .filter(({ label }) => fits(label))
      .map(({ to, label }) => ({ group: "places", label, run: go(to) })),
    ...(fits(keys.label) ? [keys] : []),
    { group: "all", label: t("palette:all", { query: q }), run: look(q) },
  ];
}
