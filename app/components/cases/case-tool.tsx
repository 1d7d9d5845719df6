import { LifeBuoy } from "~/components/ui/icons";
import type { ThreadView } from "~/domain/community/thread-view";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { ButtonLink } from "../ui/button";
import { useRole } from "./use-role";

/** Beside a thread, for those who may escalate it: open a case, or go to the one that is open. */
export function CaseTool({ thread }: { thread: Pick<ThreadView, "id" | "openCase" | "author"> }) {
  const t = useT();
  const role = useRole();
  const works = role === "agent" || role === "admin";
  if (thread.openCase !== null && works) {
    return (
      <ButtonLink to={`/desk/cases/${thread.openCase}`} icon={LifeBuoy} size="sm">
        {t("desk:escalate.standing_open")}
      </ButtonLink>
    );
  }
  if (thread.openCase !== null || thread.author.staffRole !== null || !(works || role === "moderator"))
    return null;
  return (
    <ButtonLink to={`/threads/${toPublicId(thread.id)}/escalation`} icon={LifeBuoy} size="sm">
      {t("desk:escalate.link")}
    </ButtonLink>
  );
}
