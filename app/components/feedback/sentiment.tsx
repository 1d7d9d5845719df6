import { CircleAlert, HeartHandshake, Sprout, type LucideIcon } from "~/components/ui/icons";
import type { Sentiment } from "~/domain/feedback/feedback";
import { useT } from "~/i18n/react";
import { Chip } from "../ui/chip";
import type { Tone } from "../ui/tone";

export const sentimentIcons: Record<Sentiment, LucideIcon> = {
  praise: HeartHandshake,
  complaint: CircleAlert,
  suggestion: Sprout,
};

const tones: Record<Sentiment, Tone> = { praise: "moss", complaint: "lingonberry", suggestion: "spruce" };

export function SentimentChip({ sentiment }: { sentiment: Sentiment }) {
  const t = useT();
  return (
    <Chip tone={tones[sentiment]} icon={sentimentIcons[sentiment]}>
      {t(`feedback:sentiment.${sentiment}`)}
    </Chip>
  );
}
