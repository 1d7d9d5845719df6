import { Link } from "@remix-run/react";
import { LifeBuoy } from "lucide-react";
import { useT } from "~/i18n/react";
import { toPublicId } from "~/platform/ids";
import { menuItemClass } from "../ui/menu";

/** For the staff's menu on a thread, or on one of its posts. Shown to those who may escalate. */
export function EscalateLink({ threadId, postNumber }: { threadId: string; postNumber?: number }) {
  const t = useT();
  const post = postNumber && postNumber > 1 ? `?post=${postNumber}` : "";
  return (
    <Link to={`/threads/${toPublicId(threadId)}/escalation${post}`} className={menuItemClass()}>
      <LifeBuoy aria-hidden className="size-4" />
      {t("desk:escalate.link")}
    </Link>
  );
}
