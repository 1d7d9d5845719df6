import { useState } from "react";
import type { Translate } from "~/i18n/translate";
import { Modal } from "../ui/modal";
import { KeyHint } from "../ui/key-hint";

const groups: Record<string, [keys: string, word: string][]> = {
  move: [
    ["j", "next"],
    ["k", "previous"],
    ["o", "open"],
    ["u", "unread"],
    ["/", "search"],
    ["Ctrl K", "palette"],
    ["z", "undo"],
  ],
  post: [
    ["r", "reply"],
    ["e", "edit"],
    ["l", "like"],
    ["b", "bookmark"],
    ["s", "share"],
  ],
  go: [
    ["g h", "home"],
    ["g t", "threads"],
    ["g i", "ideas"],
    ["g n", "notifications"],
    ["g b", "bookmarks"],
  ],
};

/** What the keys do, and where to turn them off. */
export function KeysDialog({ t, onClose }: { t: Translate; onClose: () => void }) {
  const member = document.documentElement.dataset.member !== undefined;
  const [on, setOn] = useState(localStorage.getItem("keys") !== "off");
  const turn = (wished: boolean) => {
    setOn(wished);
    if (wished) localStorage.removeItem("keys");
    else localStorage.setItem("keys", "off");
  };
  return (
    <Modal title={t("palette:keys.title")} closeLabel={t("palette:close")} onClose={onClose}>
      <div className="grid gap-6 sm:grid-cols-3">
        {Object.entries(groups).map(([group, lines]) => (
          <section key={group}>
            <h3 className="mb-2 text-sm font-semibold text-ink-soft">{t(`palette:group.${group}`)}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
              {lines.map(([keys, word]) => (
                <div key={keys} className="contents">
                  <dt className="whitespace-nowrap">
                    <KeyHint keys={keys} />
                  </dt>
                  <dd>{t(`palette:key.${word}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-6 border-t border-line pt-4 text-sm">
        {member ? (
          <a href="/settings#keys" className="font-semibold text-spruce-ink underline underline-offset-4">
            {t("palette:keys.settings")}
          </a>
        ) : (
          <label className="tap flex items-center gap-2">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => turn(event.target.checked)}
              className="choice size-5"
            />
            {t("palette:keys.on")}
          </label>
        )}
      </div>
    </Modal>
  );
}
