import { useNavigate } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import { useLanguage } from "~/i18n/react";
import { createTranslate } from "~/i18n/translate";

/** Fetched when first called for, words and all: no guest's first page carries them. */
const wordsOf = async (language: string) =>
  (language === "fi" ? await import("~/i18n/fi/palette") : await import("~/i18n/en/palette")).default;

/** Where it can't be fetched (no connection, or the house has moved on since) the page stays as it is, with all that is typed there. */
const fetched = <P extends { onClose: () => void }>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load().catch(() => Nothing) }));

function Nothing({ onClose }: { onClose: () => void }) {
  useEffect(onClose, [onClose]);
  return null;
}

const inLanguage = (language: "en" | "fi") => ({
  palette: fetched(async () => {
    const [{ Palette }, palette] = await Promise.all([import("../palette/palette"), wordsOf(language)]);
    const t = createTranslate(language, { palette });
    return (props: { onClose: () => void; onKeys: () => void }) => <Palette t={t} {...props} />;
  }),
  keys: fetched(async () => {
    const [{ KeysDialog }, palette] = await Promise.all([import("./keys-dialog"), wordsOf(language)]);
    const t = createTranslate(language, { palette });
    return (props: { onClose: () => void }) => <KeysDialog t={t} {...props} />;
  }),
});
const parts = { en: inLanguage("en"), fi: inLanguage("fi") };

/** Ctrl+K opens the palette. Single keys do things too, unless one writes, or has turned them off. */
export function Shortcuts() {
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const navigate = useNavigate();
  const { palette: Palette, keys: Keys } = parts[useLanguage()];

  useEffect(() => {
    let before = "";
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { key, ctrlKey, metaKey, altKey } = event;
      if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !event.shiftKey) {
        event.preventDefault();
        return setOpen("palette");
      }
      if (ctrlKey || metaKey || altKey || isWriting(event.target) || !areKeysOn()) return;
      if (key === "?") return setOpen("keys");
      if (!/^[a-z/]$/.test(key)) return;
      const pressed = before === "g" ? `g${key}` : key;
      before = before === "g" ? "" : key;
      if (key === "/") event.preventDefault();
      if (pressed !== "g") void import("./pressing").then(({ press }) => press(pressed, navigate));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate]);

  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === "palette" && <Palette onClose={close} onKeys={() => setOpen("keys")} />}
      {open === "keys" && <Keys onClose={close} />}
    </Suspense>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox]), textarea, select, dialog, [role=listbox]") !== null)
  );
}

/** Members choose in their settings, guests in the dialog of the keys. */
function areKeysOn(): boolean {
  return document.documentElement.dataset.keys !== "off" && localStorage.getItem("keys") !== "off";
}
