import { useNavigation } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { Button, ButtonLink } from "../ui/button";
import { Eye } from "../ui/icons";

/** Below the form of a place or a board; for one that is there, what a change would do can be looked at first. */
export function PlaceButtons({ create, back }: { create: string | null; back: string }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" tone="primary" busy={busy}>
        {create ?? t("common:action.save")}
      </Button>
      {create === null && (
        <Button type="submit" name="look" value="1" icon={Eye}>
          {t("places:form.look")}
        </Button>
      )}
      <ButtonLink to={back} tone="plain">
        {t("common:action.cancel")}
      </ButtonLink>
    </div>
  );
}
