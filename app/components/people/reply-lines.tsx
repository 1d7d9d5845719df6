import { Link } from "~/components/ui/link";
import type { ReplyLine } from "~/domain/insights/person.server";
import { useFormat, useT } from "~/i18n/react";
import { Time } from "../ui/time";
import { postPath } from "~/domain/community/addresses";

/** What someone has replied, each with the conversation it stands in. */
export function ReplyLines({ replies }: { replies: ReplyLine[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul>
      {replies.map((reply) => (
        <li
          key={`${reply.thread.id}-${reply.number}`}
          className="group/row relative border-b border-line py-3 last:border-b-0"
        >
          <p lang={reply.language} className="max-w-measure text-pretty break-words">
            {reply.excerpt}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
            <Link
              to={postPath(reply.thread, reply.number)}
              lang={reply.thread.language}
              className="covered font-medium text-ink-soft group-hover/row:text-spruce-ink"
            >
              {t("people:replied_in", { title: reply.thread.title })}
            </Link>
            <span aria-hidden>·</span>
            <Time
              iso={reply.createdAt}
              label={format.ago(reply.createdAt)}
              title={format.exact(reply.createdAt)}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
