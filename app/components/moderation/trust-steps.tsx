import type { OwnTrust } from "~/domain/moderation/earning-trust.server";
import { useFormat, useT } from "~/i18n/react";
import { CircleCheck, CircleDashed } from "../ui/icons";
import { Section } from "../ui/page-header";

/** Where one stands, and plainly what the next level asks for. Nobody else sees it. */
export function TrustSteps({ trust }: { trust: OwnTrust }) {
  const t = useT();
  const format = useFormat();
  return (
    <Section id="trust" size="sm" title={t("standing:trust.title", { level: trust.level })}>
      <p className="text-sm text-ink-soft">{t(`standing:trust.of_${trust.level}`)}</p>
      {trust.locked && <p className="mt-2 text-sm text-ink-soft">{t("standing:trust.locked")}</p>}
      {!trust.locked && trust.next.length > 0 && (
        <>
          <p className="mt-3 text-sm font-semibold">{t("standing:trust.next", { level: trust.level + 1 })}</p>
          <ul className="mt-1.5 flex flex-col gap-1 text-sm">
            {trust.next.map(({ part, has, asked }) => {
              const done = has >= asked;
              const Icon = done ? CircleCheck : CircleDashed;
              return (
                <li key={part} className="flex items-start gap-2">
                  <Icon
                    aria-hidden
                    className={`mt-0.5 size-4 shrink-0 ${done ? "text-moss-ink" : "text-ink-faint"}`}
                  />
                  <span className={done ? "text-ink-soft" : ""}>
                    {t(`standing:trust.part.${part}`, {
                      has: format.number(Math.min(has, asked)),
                      asked: format.number(asked),
                    })}
                    {done && <span className="sr-only"> {t("standing:trust.done")}</span>}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}
