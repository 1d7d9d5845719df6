import { useSyncExternalStore } from "react";
import { useT } from "~/i18n/react";

/** Before anything is written: how words are shaped, and which keys send them where there are keys to press. */
export function WritingHint() {
  const t = useT();
  const keys = useSyncExternalStore(never, sendingKeys, () => OTHERS);
  return (
    <>
      {t("writing:composer.hint")}{" "}
      <span className="pointer-coarse:hidden">{t("writing:composer.keys", { keys })}</span>
    </>
  );
}

const OTHERS = "Ctrl+Enter";

/** On a Mac the words only get shorter, at their end: nothing moves. */
function sendingKeys(): string {
  return navigator.platform.startsWith("Mac") ? "⌘+Enter" : OTHERS;
}

const never = () => () => {};
