import { useFetcher } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { IconButton } from "../ui/icon-button";
import { ArrowDown, ArrowUp } from "../ui/icons";

type Props = { id: string; name: string; first: boolean; last: boolean };

/** The two buttons that move a place or a board among those beside it. */
export function OrderSteps({ id, name, first, last }: Props) {
  const t = useT();
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" className="flex shrink-0">
      <input type="hidden" name="id" value={id} />
      <IconButton
        type="submit"
        name="step"
        value="up"
        icon={ArrowUp}
        label={t("places:up", { name })}
        disabled={first}
      />
      <IconButton
        type="submit"
        name="step"
        value="down"
        icon={ArrowDown}
        label={t("places:down", { name })}
        disabled={last}
      />
    </fetcher.Form>
  );
}
