import { stateOf } from "~/domain/ideas/release";
import { useT } from "~/i18n/react";
import { Chip } from "../ui/chip";

const tones = { draft: "neutral", scheduled: "cloudberry", published: "moss" } as const;

/** Whether a release is written, waits for its hour, or is out. */
export function ReleaseStateChip({ release }: { release: Parameters<typeof stateOf>[0] }) {
  const t = useT();
  const state = stateOf(release);
  return <Chip tone={tones[state]}>{t(`releasing:state.${state}`)}</Chip>;
}
