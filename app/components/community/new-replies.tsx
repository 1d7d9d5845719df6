import { ArrowDown } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";

/** "3 new replies": they wait here, and nothing moves before they are asked for. */
export function NewReplies({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useT();
  return (
    <div
      role="status"
      className="pointer-events-none sticky bottom-20 z-10 flex justify-center empty:hidden md:bottom-5"
    >
      {count > 0 && (
        <Button
          type="button"
          tone="primary"
          size="sm"
          icon={ArrowDown}
          onClick={onShow}
          className="motion-rise pointer-events-auto shadow-float"
        >
          {t("community:thread.new_replies", { count })}
        </Button>
      )}
    </div>
  );
}
