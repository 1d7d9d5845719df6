import { Link } from "~/components/ui/link";
import { ArrowUp } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { buttonClass } from "../ui/button";

/** Over a page from the middle of a thread: puts the posts before it above, or leads to their page. */
export function EarlierPosts({ address, onShow }: { address: string; onShow: (() => void) | null }) {
  const t = useT();
  return (
    <p className="my-3 flex justify-center">
      <Link
        to={address}
        rel="prev"
        data-key="earlier"
        className={buttonClass({ size: "sm" })}
        onClick={(event) => {
          if (!onShow || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onShow();
        }}
      >
        <ArrowUp aria-hidden className="size-4" />
        {t("community:thread.earlier_posts")}
      </Link>
    </p>
  );
}
