import { Form, useNavigation } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { CircleCheck } from "~/components/ui/icons";
import { ownCasePath } from "~/domain/cases/addresses";
import type { CaseMessage as Message, OwnCaseView } from "~/domain/cases/reading.server";
import { threadPath } from "~/domain/community/addresses";
import { useFormat, useT } from "~/i18n/react";
import type { FormProblem } from "~/platform/http/form.server";
import { Composer } from "../community/composer";
import { useProblem } from "../community/problem";
import { Columns } from "../frame/app-frame";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { FormError } from "../ui/form-error";
import { Notice } from "../ui/notice";
import { PageHeader, Section } from "../ui/page-header";
import { CaseStatusChip, statusLooks } from "./case-chips";
import { CaseMessage } from "./case-message";

type Props = {
  view: OwnCaseView;
  messages: Omit<Message, "lane" | "source">[];
  me: string;
  submissionId: string;
  problem?: FormProblem;
};

/** A case as its customer sees it: what was said, and what we wait for. */
export function OwnCase({ view, messages, me, submissionId, problem }: Props) {
  const t = useT();
  const format = useFormat();
  const busy = useNavigation().state === "submitting";
  const { error, refusal } = useProblem(problem);
  const path = ownCasePath(view.number);
  // The form starts anew when one's own words have arrived, and for nothing else.
  const said = messages.filter((message) => message.author.customerId === me).length;
  const [icon, tone] = statusLooks[view.status];
  return (
    <>
      <PageHeader
        kicker={
          <>
            <Link to="/cases" className="hover:underline">
              {t("cases:title")}
            </Link>
            {" / "}
            {t("cases:number", { number: String(view.number) })}
          </>
        }
        title={view.subject}
      >
        <CaseStatusChip status={view.status} words="cases" />
        <span className="text-sm text-ink-faint">
          {t("cases:opened", { when: format.ago(view.createdAt) })}
        </span>
      </PageHeader>
      <Columns aside={<Aside view={view} />} asideLabel={t("cases:with")}>
        <Notice
          tone={tone}
          icon={icon}
          className="mb-6"
          title={t(`cases:status_text.${view.status}`)}
          actions={
            view.status === "resolved" && (
              <Form method="post" action={`${path}/confirmation`}>
                <Button type="submit" tone="primary" size="sm" icon={CircleCheck}>
                  {t("cases:sorted")}
                </Button>
              </Form>
            )
          }
        >
          {view.status === "resolved" && t("cases:reopen_hint")}
        </Notice>
        {refusal && (
          <div className="mb-6">
            <FormError title={refusal} />
          </div>
        )}
        <Section title={t("cases:messages")} id="messages">
          {messages.length === 0 && <p className="text-ink-soft">{t("cases:none")}</p>}
          <ol className="flex flex-col gap-3">
            {messages.map((message) => (
              <CaseMessage
                key={message.id}
                message={message}
                lane={message.author.customerId === me ? "customer" : "public"}
                named={false}
              />
            ))}
          </ol>
        </Section>
        {view.status !== "closed" && (
          <Form key={said} method="post" action={`${path}/messages`} className="mt-8">
            <input type="hidden" name="submissionId" value={submissionId} />
            <Composer
              context={`case:${view.id}`}
              label={<span className="font-serif text-xl font-medium">{t("cases:reply")}</span>}
              hint={t("cases:reply_hint")}
              defaultValue={problem?.values.body}
              error={error("body")}
            >
              <Button type="submit" tone="primary" busy={busy}>
                {t("cases:send")}
              </Button>
            </Composer>
          </Form>
        )}
      </Columns>
    </>
  );
}

function Aside({ view }: { view: OwnCaseView }) {
  const t = useT();
  const { assignee, thread } = view;
  return (
    <>
      <Section size="sm" title={t("cases:with")} id="with">
        <p className="flex items-center gap-3">
          <Avatar name={assignee?.displayName ?? "K"} src={assignee?.avatarUrl} size="lg" staff />
          <span>
            <span className="block font-semibold">{assignee?.displayName ?? t("cases:nobody")}</span>
            {assignee && (
              <span className="block text-sm text-lake-ink">{assignee.title ?? t("cases:staff")}</span>
            )}
          </span>
        </p>
      </Section>
      {thread && (
        <Section size="sm" title={t("cases:from_thread")} id="from">
          <Link
            to={threadPath(thread)}
            className="text-sm leading-snug text-ink underline-offset-3 hover:underline"
          >
            {thread.title}
          </Link>
        </Section>
      )}
    </>
  );
}
