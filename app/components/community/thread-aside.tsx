import { Link } from "~/components/ui/link";
import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useFormat, useT } from "~/i18n/react";
import { lazily } from "../ui/lazily";
import { Section } from "../ui/page-header";
import { Time } from "../ui/time";

const Follow = lazily(async () => (await import("./follow")).Follow);

/** What goes with a thread, beside it: following, tags, when it began. */
export function ThreadAside({ thread, viewer }: { thread: ThreadView; viewer: ViewerPart }) {
  const t = useT();
  const format = useFormat();
  return (
    <Section title={t("community:thread.about")} size="sm" id="about-thread">
      <div className="flex flex-col gap-4">
        {viewer.customerId && <Follow type="thread" id={thread.id} level={viewer.watching} />}
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt className="text-ink-faint">{t("community:thread.started")}</dt>
          <dd>
            <Time
              iso={thread.createdAt}
              label={format.date(thread.createdAt)}
              title={format.exact(thread.createdAt)}
            />
          </dd>
          {thread.solvedAt && (
            <>
              <dt className="text-ink-faint">{t("community:thread.solved")}</dt>
              <dd>
                <Time
                  iso={thread.solvedAt}
                  label={format.date(thread.solvedAt)}
                  title={format.exact(thread.solvedAt)}
                />
              </dd>
            </>
          )}
        </dl>
        {thread.tags.length > 0 && (
          <ul aria-label={t("community:thread.tags")} className="flex flex-wrap gap-1.5">
            {thread.tags.map((tag) => (
              <li key={tag.slug}>
                <Link
                  to={`/tags/${encodeURIComponent(tag.slug)}`}
                  className="rounded-sm bg-sunken px-2 py-0.5 text-sm text-ink-soft hover:text-ink"
                >
                  #{tag.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
