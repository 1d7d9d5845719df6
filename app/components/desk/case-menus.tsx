import { useFetcher } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { ChevronDown, CircleAlert, Hand, UserRoundX, type LucideIcon } from "~/components/ui/icons";
import { useEffect, useRef, type ReactNode } from "react";
import { casePriorities, nextStatuses } from "~/domain/cases/case";
import type { CaseView } from "~/domain/cases/reading.server";
import { useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { priorityLooks, statusLooks } from "../cases/case-chips";
import { useProblem } from "../community/problem";
import { Avatar } from "../ui/avatar";
import { Menu, menuItemClass, MenuLine } from "../ui/menu";

type Props = {
  view: CaseView;
  me: string;
  workers: { customerId: string; displayName: string }[];
  submissionId: string;
};

/** What can be changed of a case, each one press away: with whom it is, how it stands, how urgent it is. */
export function CaseMenus({ view, me, workers, submissionId }: Props) {
  const t = useT();
  const path = `/desk/cases/${view.number}`;
  const holder = view.assignee?.displayName ?? t("desk:cases.nobody");
  const status = t(`desk:status.${view.status}`);
  const priority = t(`desk:priority.${view.priority}`);
  const mine = view.assignee?.customerId === me;
  return (
    <div className="flex flex-wrap gap-2">
      <ChangeMenu
        action={`${path}/assignment`}
        label={t("desk:case.assignee_menu", { name: holder })}
        trigger={
          <>
            {view.assignee ? (
              <Avatar name={holder} src={view.assignee.avatarUrl} size="xs" />
            ) : (
              <UserRoundX aria-hidden className="size-4" />
            )}
            {holder}
          </>
        }
        fields={<input type="hidden" name="from" value={view.assignee?.customerId ?? ""} />}
      >
        {!mine && <Choice name="assigneeId" value={me} icon={Hand} label={t("desk:case.to_me")} />}
        {view.assignee && (
          <Choice name="assigneeId" value="" icon={UserRoundX} label={t("desk:case.to_nobody")} />
        )}
        <MenuLine />
        {workers
          .filter(({ customerId }) => customerId !== me && customerId !== view.assignee?.customerId)
          .map(({ customerId, displayName }) => (
            <Choice
              key={customerId}
              name="assigneeId"
              value={customerId}
              face={displayName}
              label={displayName}
            />
          ))}
      </ChangeMenu>
      <ChangeMenu
        action={`${path}/status`}
        label={t("desk:case.status_menu", { status })}
        trigger={<Look look={statusLooks[view.status][0]} word={status} />}
        fields={<input type="hidden" name="submissionId" value={submissionId} />}
      >
        {nextStatuses[view.status].map((to) =>
          to === "resolved" ? (
            <Link key={to} to={`${path}/status`} className={menuItemClass()}>
              <Look look={statusLooks[to][0]} word={t("desk:case.move.resolved")} />
            </Link>
          ) : (
            <Choice
              key={to}
              name="to"
              value={to}
              icon={statusLooks[to][0]}
              label={t(`desk:case.move.${to}`)}
            />
          ),
        )}
      </ChangeMenu>
      <ChangeMenu
        action={`${path}/priority`}
        label={t("desk:case.priority_menu", { priority })}
        trigger={<Look look={priorityLooks[view.priority][0]} word={priority} />}
      >
        {casePriorities
          .filter((one) => one !== view.priority)
          .map((one) => (
            <Choice
              key={one}
              name="priority"
              value={one}
              icon={priorityLooks[one][0]}
              label={t(`desk:priority.${one}`)}
            />
          ))}
      </ChangeMenu>
    </div>
  );
}

function Look({ look: Icon, word }: { look: LucideIcon; word: string }) {
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={2} />
      {word}
    </>
  );
}

/** A menu whose lines are the buttons of one form: it works without JavaScript too. */
function ChangeMenu(props: {
  action: string;
  label: string;
  trigger: ReactNode;
  fields?: ReactNode;
  children: ReactNode;
}) {
  const fetcher = useFetcher<FormProblem>();
  const box = useRef<HTMLDivElement>(null);
  const { refusal, error } = useProblem(fetcher.data);
  const busy = fetcher.state !== "idle";
  useEffect(() => {
    if (busy) box.current?.querySelector("details")?.removeAttribute("open");
  }, [busy]);
  const said = refusal ?? error("assigneeId");
  return (
    <div ref={box} className="flex flex-wrap items-center gap-2">
      <Menu
        align="start"
        label={props.label}
        triggerClass="tap inline-flex min-h-9 items-center gap-2 rounded-md border border-line bg-card px-3 text-sm font-semibold hover:border-line-strong hover:bg-raised"
        trigger={
          <>
            {props.trigger}
            <ChevronDown aria-hidden className="size-4 text-ink-faint" />
          </>
        }
      >
        <fetcher.Form method="post" action={props.action}>
          {props.fields}
          {props.children}
        </fetcher.Form>
      </Menu>
      {said && !busy && (
        <p role="alert" className="flex items-center gap-1.5 text-sm font-medium text-lingonberry-ink">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {said}
        </p>
      )}
    </div>
  );
}

function Choice(props: { name: string; value: string; label: string; icon?: LucideIcon; face?: string }) {
  const { icon: Icon, face, label } = props;
  return (
    <button name={props.name} value={props.value} className={menuItemClass()}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {face && <Avatar name={face} size="xs" />}
      {label}
    </button>
  );
}
