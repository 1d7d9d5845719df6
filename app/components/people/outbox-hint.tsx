import { Mailbox } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

/** Where no mail server is set, the way to the letter that a page has just promised. */
export function OutboxHint() {
  const t = useT();
  return (
    <Notice
      tone="cloudberry"
      icon={Mailbox}
      title={t("account:outbox_hint.title")}
      actions={
        <ButtonLink to="/outbox" size="sm">
          {t("account:outbox_hint.open")}
        </ButtonLink>
      }
    >
      {t("account:outbox_hint.text")}
    </Notice>
  );
}
