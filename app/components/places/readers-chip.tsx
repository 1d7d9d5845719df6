import type { Audience } from "~/domain/places/place";
import { useT } from "~/i18n/react";
import { Chip } from "../ui/chip";
import { Lock } from "../ui/icons";

/** Who reads a place or a board, where that is not everyone. */
export function ReadersChip({ audience, whose }: { audience: Audience; whose: string | null }) {
  const t = useT();
  if (audience === "public") return null;
  return (
    <Chip icon={Lock} tone="cloudberry" className="max-w-full">
      <span className="min-w-0 whitespace-normal wrap-anywhere">
        {t(`places:audience.${audience}`)}
        {whose && `: ${whose}`}
      </span>
    </Chip>
  );
}
