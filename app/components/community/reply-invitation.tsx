import { useT } from "~/i18n/react";
import { useRefusalCode } from "../frame/use-suspended";
import { waysOn } from "../frame/ways-on";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

/** For who can't reply (yet): why, and the way there. It brings him back to this very place. */
export function ReplyInvitation({
  refusal: refused,
  params,
  path,
  closed,
}: {
  refusal: string | null;
  params?: Record<string, string | number>;
  path: string;
  /** Locked or in the archive, as the thread's head says: nobody is invited then. */
  closed?: boolean;
}) {
  const t = useT();
  const refusal = useRefusalCode()(refused);
  if (closed) return null;
  const way = waysOn[refusal ?? ""];
  if (refusal !== "errors:sign_in_first")
    return (
      <Notice tone="cloudberry" actions={way && <ButtonLink to={way.to}>{t(way.words)}</ButtonLink>}>
        {refusal && t(refusal, params)}
      </Notice>
    );
  const next = `?next=${encodeURIComponent(`${path}#reply`)}`;
  return (
    <Notice
      tone="spruce"
      title={t("community:reply.invite")}
      actions={
        <>
          <ButtonLink to={`/sign-in${next}`} tone="primary">
            {t("community:reply.sign_in")}
          </ButtonLink>
          <ButtonLink to={`/join${next}`}>{t("community:reply.join")}</ButtonLink>
        </>
      }
    />
  );
}
