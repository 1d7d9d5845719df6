import { Lock, MessageSquareReply, UserRound, type LucideIcon } from "~/components/ui/icons";
import type { CaseMessage as Message } from "~/domain/cases/reading.server";
import { useFormat, useT } from "~/i18n/react";
import { RenderedPost } from "../content/rendered-post";
import { Avatar } from "../ui/avatar";
import { classes } from "../ui/classes";
import { Time } from "../ui/time";

export type Lane = "customer" | "public" | "note";

const lanes: Record<Lane, [icon: LucideIcon, ground: string, ink: string]> = {
  customer: [UserRound, "border-line bg-card", "text-ink-soft"],
  public: [MessageSquareReply, "border-lake-line bg-lake-soft", "text-lake-ink"],
  note: [Lock, "border-dashed border-cloudberry-line bg-cloudberry-soft", "text-cloudberry-ink"],
};

/** A line of a case. Its lane is told by ground, icon and word; the customer's own page names no lanes. */
export function CaseMessage({
  message,
  lane,
  named,
}: {
  message: Omit<Message, "lane" | "source">;
  lane: Lane;
  named: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const [Icon, ground, ink] = lanes[lane];
  const { author } = message;
  return (
    <li id={`message-${message.id}`} className={classes("rounded-md border p-4", ground)}>
      <div className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <Avatar name={author.displayName} src={author.avatarUrl} size="sm" staff={lane !== "customer"} />
        <span className="font-semibold">{author.displayName}</span>
        <Time
          iso={message.createdAt}
          label={format.ago(message.createdAt)}
          title={format.exact(message.createdAt)}
          className="text-xs text-ink-soft"
        />
        {named ? (
          <span className={classes("ml-auto inline-flex items-center gap-1 text-xs font-semibold", ink)}>
            <Icon aria-hidden className="size-3.5" strokeWidth={2.1} />
            {t(`desk:case.lane_${lane}`)}
          </span>
        ) : (
          lane === "public" && (
            <span className="text-sm font-medium text-lake-ink">{author.title ?? t("cases:staff")}</span>
          )
        )}
      </div>
      <RenderedPost html={message.html} />
    </li>
  );
}
