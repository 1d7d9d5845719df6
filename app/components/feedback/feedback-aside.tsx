import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
import type { FeedbackTopic, Sentiment } from "~/domain/feedback/feedback";
import { useT } from "~/i18n/react";
import { SentimentChip } from "./sentiment";

/** Beside a feedback thread, for its giver and staff: what kind of word it is. */
export function FeedbackAside({ thread, viewer }: { thread: ThreadView; viewer: ViewerPart }) {
  const t = useT();
  const { feedback } = thread;
  if (!feedback || !viewer.customerId) return null;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        <SentimentChip sentiment={feedback.sentiment as Sentiment} />
        {t(`feedback:topic.${feedback.topic as FeedbackTopic}`)}
      </p>
    </div>
  );
}
