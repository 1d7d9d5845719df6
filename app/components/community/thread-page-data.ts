import type { LinkPreview } from "~/domain/community/link-previews.server";
import type { ThreadReading } from "~/domain/community/reading.server";

/** What a thread's loader gives: `showThread` of routes/community makes it. */
export type ThreadPageData = ThreadReading & {
  previews?: Record<number, LinkPreview[]>;
  path: string;
  submissionId: string;
  seal: string | null;
};
