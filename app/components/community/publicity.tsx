import { Form } from "@remix-run/react";
import { LockOpen } from "~/components/ui/icons";
import type { ThreadView, ViewerPart } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

type Props = { thread: ThreadView; viewer: ViewerPart; path: string };

/** The way from private to public: its author opens it, staff may ask him to. */
export function Publicity({ thread, viewer, path }: Props) {
  const t = useT();
  if (!thread.private || !viewer.customerId) return null;
  const own = thread.author.customerId === viewer.customerId;
  if (own && thread.publicityAsked) {
    return (
      <Notice
        tone="lake"
        icon={LockOpen}
        className="basis-full"
        title={t("questions:publicity.asked")}
        actions={
          <ButtonLink to={`${path}/publicity`} size="sm" tone="primary">
            {t("questions:publicity.look")}
          </ButtonLink>
        }
      >
        {t("questions:publicity.asked_text")}
      </Notice>
    );
  }
  if (own) {
    return (
      <ButtonLink to={`${path}/publicity`} icon={LockOpen} size="sm">
        {t("questions:publicity.submit")}
      </ButtonLink>
    );
  }
  if (!viewer.staff) return null;
  return thread.publicityAsked ? (
    <p className="text-sm text-ink-soft">{t("questions:publicity.asking")}</p>
  ) : (
    <Form method="post" action={`${path}/publicity/request`}>
      <Button size="sm" icon={LockOpen}>
        {t("questions:publicity.ask")}
      </Button>
    </Form>
  );
}
