import { BadgeEmblem } from "~/components/art/badge-emblem";
import { deskCasePath } from "~/domain/cases/addresses";
import { threadPath } from "~/domain/community/addresses";
import type { WholeCustomer } from "~/domain/insights/three-sixty.server";
import type { Rewards } from "~/domain/rewards/standing.server";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { StaffLinks } from "../rewards/staff-links";
import { LinkList } from "../ui/link-list";
import { Section } from "../ui/page-header";
import { Stat, StatRow } from "../ui/stat";

type Props = { customer: WholeCustomer; rewards: Rewards; mayGiveBadge: boolean };

/** What to do next for a customer: what is open, what waits, when we last spoke, and what we have to thank for. */
export function CustomerNext({ customer, rewards, mayGiveBadge }: Props) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { lastContact } = customer;
  return (
    <>
      <Section size="sm" id="open-cases" title={t("desk:customer.open_cases")}>
        {customer.openCases.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("desk:customer.no_cases")}</p>
        ) : (
          <LinkList
            links={customer.openCases.map(({ number, subject, status }) => ({
              to: deskCasePath(number),
              title: `#${number} ${subject}`,
              note: t(`desk:status.${status}`),
            }))}
          />
        )}
      </Section>
      <Section size="sm" id="unanswered" title={t("desk:customer.unanswered")}>
        {customer.unanswered.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("desk:customer.no_unanswered")}</p>
        ) : (
          <LinkList
            links={customer.unanswered.map((thread) => ({
              to: threadPath(thread),
              title: thread.title,
              note: format.ago(thread.createdAt),
            }))}
          />
        )}
      </Section>
      <Section size="sm" id="last-contact" title={t("desk:customer.last_contact")}>
        {lastContact ? (
          <LinkList
            links={[
              {
                to: deskCasePath(lastContact.caseNumber),
                title: t(
                  lastContact.from === "us" ? "desk:customer.contact_us" : "desk:customer.contact_them",
                  { when: format.ago(lastContact.at) },
                ),
                note: t("desk:case.number", { number: String(lastContact.caseNumber) }),
              },
            ]}
          />
        ) : (
          <p className="text-sm text-ink-faint">{t("desk:customer.no_contact")}</p>
        )}
      </Section>
      <Section size="sm" id="rewards" title={t("desk:customer.badges")}>
        <StatRow>
          <Stat label={t("desk:customer.points")} value={format.number(rewards.lifetime)} />
        </StatRow>
        {rewards.badges.length === 0 ? (
          <p className="mt-3 text-sm text-ink-faint">{t("desk:customer.no_badges")}</p>
        ) : (
          <ul className="mt-3 flex flex-col gap-2.5">
            {rewards.badges.slice(0, 6).map((badge) => (
              <li key={badge.awardId} className="flex items-start gap-2.5 text-sm">
                <BadgeEmblem emblem={badge.emblem} tone={badge.colour} size="sm" />
                <span className="min-w-0">
                  <span className="font-semibold">{badge.name[language]}</span>
                  {badge.citation && <span className="block text-ink-soft">“{badge.citation}”</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayGiveBadge && (
          <div className="mt-4">
            <StaffLinks customerId={customer.face.customerId} staff={customer.face.staffRole !== null} />
          </div>
        )}
      </Section>
    </>
  );
}
