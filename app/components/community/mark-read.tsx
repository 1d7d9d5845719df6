import { CheckCheck } from "~/components/ui/icons";
import { useT } from "~/i18n/react";
import { useDeed } from "../moderation/use-deed";
import { Button } from "../ui/button";

/** "All read", here or everywhere: one press, and one to take it back. */
export function MarkRead({ scope }: { scope: string }) {
  const t = useT();
  const { fetcher } = useDeed();
  return (
    <fetcher.Form method="post" action="/threads/readings">
      <input type="hidden" name="scope" value={scope} />
      <Button type="submit" size="sm" tone="plain" icon={CheckCheck} busy={fetcher.state !== "idle"}>
        {t("lists:mark_read")}
      </Button>
    </fetcher.Form>
  );
}
