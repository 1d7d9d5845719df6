import { useEffect, useRef, type ReactNode } from "react";
import type { Effect } from "~/domain/places/place";
import { useT } from "~/i18n/react";
import { Eye, EyeOff } from "../ui/icons";
import { Notice } from "../ui/notice";

/** What a change does, or has done, to who may read how many threads. What it would do was asked for: the focus goes there. */
export function EffectNotice({
  effect,
  wouldBe,
  actions,
}: {
  effect: Effect;
  wouldBe?: boolean;
  actions?: ReactNode;
}) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wouldBe) box.current?.focus();
  }, [effect, wouldBe]);
  const lost = (["guests", "members"] as const).some((who) => effect[who].after < effect[who].before);
  const words = (who: "guests" | "members") => {
    const { before, after } = effect[who];
    const way = after < before ? "fewer" : after > before ? "more" : "same";
    return t(`places:effect.${who}_${way}`, { count: Math.abs(after - before) || after });
  };
  return (
    <div ref={box} tabIndex={-1} role={wouldBe ? "status" : undefined} className="scroll-mt-20">
      <Notice
        tone={lost ? "cloudberry" : "lake"}
        icon={lost ? EyeOff : Eye}
        title={t(wouldBe ? "places:effect.would" : "places:effect.done")}
        actions={actions}
      >
        <ul>
          <li>{words("guests")}</li>
          <li>{words("members")}</li>
        </ul>
      </Notice>
    </div>
  );
}
