import {
  Archive,
  BadgeCheck,
  CircleCheck,
  CircleHelp,
  EyeOff,
  Lightbulb,
  Lock,
  Megaphone,
  MessageCircleHeart,
  MessagesSquare,
  Pin,
  type LucideIcon,
} from "~/components/ui/icons";
import type { ThreadKind } from "~/domain/community/thread";
import type { IdeaStatus } from "~/domain/ideas/idea";
import { useLanguage, useT } from "~/i18n/react";
import { Chip } from "../ui/chip";
import type { Tone } from "../ui/tone";

export const kindIcons: Record<ThreadKind, LucideIcon> = {
  discussion: MessagesSquare,
  question: CircleHelp,
  idea: Lightbulb,
  feedback: MessageCircleHeart,
  announcement: Megaphone,
};

export const statusTones: Record<IdeaStatus, Tone> = {
  new: "neutral",
  under_review: "neutral",
  planned: "cloudberry",
  in_progress: "lake",
  shipped: "moss",
  declined: "neutral",
  merged: "neutral",
};

interface Marked {
  kind: ThreadKind;
  state: "open" | "locked" | "archived";
  pinned: boolean;
  private: boolean;
  hidden: boolean;
  solved: boolean;
  official: boolean;
  idea: { status: IdeaStatus; label?: { en: string; fi: string } | null } | null;
}

/** What state a thread is in, in words: quiet, and only what is worth knowing. */
export function ThreadChips({ thread, kind = true }: { thread: Marked; kind?: boolean }) {
  const t = useT();
  const { solved, official, pinned, state, idea } = thread;
  return (
    <>
      {thread.hidden && (
        <Chip icon={EyeOff} tone="lingonberry">
          {t("community:chip.hidden")}
        </Chip>
      )}
      {thread.private && (
        <Chip icon={Lock} tone="cloudberry">
          {t("community:chip.private")}
        </Chip>
      )}
      {pinned && <Chip icon={Pin}>{t("community:chip.pinned")}</Chip>}
      {solved && (
        <Chip icon={CircleCheck} tone="moss">
          {t("community:chip.solved")}
        </Chip>
      )}
      {official && (
        <Chip icon={BadgeCheck} tone="lake">
          {t("community:chip.official")}
        </Chip>
      )}
      {idea && <StatusChip status={idea.status} label={idea.label} />}
      {kind && !idea && !solved && <KindChip kind={thread.kind} />}
      {state === "locked" && <Chip icon={Lock}>{t("community:chip.locked")}</Chip>}
      {state === "archived" && <Chip icon={Archive}>{t("community:chip.archived")}</Chip>}
    </>
  );
}

/** A discussion needs no label: that is what threads are. */
function KindChip({ kind }: { kind: ThreadKind }) {
  const t = useT();
  if (kind === "discussion") return null;
  const tone = kind === "announcement" ? "lake" : "neutral";
  return (
    <Chip icon={kindIcons[kind]} tone={tone}>
      {t(`community:kind.${kind}`)}
    </Chip>
  );
}

export function StatusChip({
  status,
  label,
}: {
  status: IdeaStatus;
  /** The house's own, more exact name for it. */
  label?: { en: string; fi: string } | null;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    <Chip icon={Lightbulb} tone={statusTones[status]}>
      {label?.[language] ?? t(`community:idea_status.${status}`)}
    </Chip>
  );
}
