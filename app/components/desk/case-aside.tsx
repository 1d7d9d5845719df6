import { Link } from "~/components/ui/link";
import { postPath, threadPath } from "~/domain/community/addresses";
import type { CaseSide, CaseView } from "~/domain/cases/reading.server";
import { useFormat, useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { Avatar } from "../ui/avatar";
import { ButtonLink } from "../ui/button";
import { Facts } from "../ui/facts";
import { LinkList } from "../ui/link-list";
import { Section } from "../ui/page-header";
import { Time } from "../ui/time";

/** Beside a case: whose it is, where it came from, and what was promised. */
export function CaseAside({ view, side }: { view: CaseView; side: CaseSide }) {
  const t = useT();
  const format = useFormat();
  const { customer, account, thread } = view;
  const when = (iso: string) => <Time iso={iso} label={format.ago(iso)} title={format.exact(iso)} />;
  return (
    <>
      <Section size="sm" title={t("desk:case.customer")} id="case-customer">
        <div className="flex items-center gap-3">
          <Avatar name={customer.displayName} src={customer.avatarUrl} size="lg" />
          <div className="min-w-0">
            <p className="font-semibold">{customer.displayName}</p>
            <p className="text-sm text-ink-soft">
              {t(`desk:stage.${customer.stage}`)}
              {customer.city && ` · ${customer.city}`}
            </p>
            {account && (
              <Link
                to={`/desk/accounts/${toPublicId(account.id)}`}
                className="text-sm text-spruce-ink hover:underline"
              >
                {account.name}
                {account.plan && ` · ${account.plan}`}
              </Link>
            )}
          </div>
        </div>
        <ButtonLink to={`/desk/customers/${toPublicId(customer.customerId)}`} size="sm" full className="mt-3">
          {t("desk:case.whole_page")}
        </ButtonLink>
      </Section>
      <Section size="sm" title={t("desk:case.promises")} id="case-promises">
        <Facts
          facts={[
            {
              name: t("desk:case.first_response"),
              value: view.firstRespondedAt
                ? t("desk:case.answered", { when: format.ago(view.firstRespondedAt) })
                : when(view.firstResponseDueAt),
            },
            view.resolvedAt
              ? { name: t("desk:case.resolved"), value: when(view.resolvedAt) }
              : {
                  name: t("desk:case.resolution"),
                  value: when(view.sla.clock === "resolution" ? view.sla.dueAt : view.resolutionDueAt),
                },
          ]}
        />
      </Section>
      {thread && (
        <Section size="sm" title={t("desk:case.source")} id="case-source">
          <LinkList links={[{ to: threadPath(thread), title: thread.title, note: thread.excerpt }]} />
        </Section>
      )}
      {side.openCases.length > 0 && (
        <Section size="sm" title={t("desk:case.open_cases")} id="case-others">
          <LinkList
            links={side.openCases.map((one) => ({
              to: `/desk/cases/${one.number}`,
              title: `#${one.number} ${one.subject}`,
              note: t(`desk:status.${one.status}`),
            }))}
          />
        </Section>
      )}
      {side.lastPosts.length > 0 && (
        <Section size="sm" title={t("desk:case.last_posts")} id="case-posts">
          <LinkList
            links={side.lastPosts.map((post) => ({
              to: postPath({ id: post.threadId, slug: post.slug, kind: post.kind }, post.number),
              title: post.title,
              note: `${format.ago(post.createdAt)} · ${post.excerpt}`,
            }))}
          />
        </Section>
      )}
    </>
  );
}
