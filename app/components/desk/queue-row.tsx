import { Link } from "~/components/ui/link";
import { UserRound } from "~/components/ui/icons";
import type { QueueLine } from "~/domain/cases/queue.server";
import { useT } from "~/i18n/react";
import { CaseStatusChip, PriorityMark } from "../cases/case-chips";
import { Due, SlaChip } from "../cases/due";
import { Avatar } from "../ui/avatar";

/** One case in the queue: what and whose at the left, how it stands and when it is due at the right. */
export function QueueRow({ line }: { line: QueueLine }) {
  const t = useT();
  const { number, subject, customer, account, assignee, status, priority, sla } = line;
  return (
    <li className="relative grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-3 py-2.5 transition-colors hover:bg-raised has-[a:focus-visible]:bg-raised lg:grid-cols-[minmax(0,1fr)_10rem_7.5rem_8.5rem_1.75rem]">
      <div className="col-span-2 min-w-0 lg:col-span-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <span className="shrink-0 text-sm tabular-nums text-ink-faint">#{number}</span>
          <Link
            to={`/desk/cases/${number}`}
            className="covered line-clamp-2 min-w-0 font-semibold lg:line-clamp-1 text-ink no-underline"
          >
            {subject}
          </Link>
        </p>
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          <span className="truncate">
            {customer.displayName}
            {account && ` · ${account}`}
          </span>
          {priority !== "normal" && <PriorityMark priority={priority} />}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <CaseStatusChip status={status} />
        {!sla.paused && (
          <span className="flex lg:hidden">
            <SlaChip sla={sla} status={status} />
          </span>
        )}
      </div>
      <div className="hidden lg:flex">
        <SlaChip sla={sla} status={status} />
      </div>
      <Due sla={sla} status={status} className="relative justify-self-end text-sm lg:justify-self-start" />
      <span className="hidden lg:flex">
        {assignee ? (
          <span title={t("desk:cases.assigned_to", { name: assignee.displayName })}>
            <Avatar name={assignee.displayName} src={assignee.avatarUrl} size="sm" />
            <span className="sr-only">{t("desk:cases.assigned_to", { name: assignee.displayName })}</span>
          </span>
        ) : (
          <span
            title={t("desk:cases.nobody")}
            className="grid size-7 place-items-center rounded-full border border-dashed border-line-strong text-ink-faint"
          >
            <UserRound aria-hidden className="size-3.5" />
            <span className="sr-only">{t("desk:cases.nobody")}</span>
          </span>
        )}
      </span>
    </li>
  );
}
