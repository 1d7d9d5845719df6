import type { FeedbackLine } from "~/domain/feedback/browsing.server";
import { useT } from "~/i18n/react";
import { ThreadRow } from "../community/thread-row";
import { SentimentChip } from "./sentiment";

export function FeedbackList({ lines, label }: { lines: FeedbackLine[]; label: string }) {
  const t = useT();
  return (
    <ul aria-label={label} className="border-t border-line">
      {lines.map((line) => (
        <ThreadRow key={line.id} line={line}>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <SentimentChip sentiment={line.feedback.sentiment} />
            {t(`feedback:topic.${line.feedback.topic}`)}
          </p>
        </ThreadRow>
      ))}
    </ul>
  );
}
