import { useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";
import { lazily } from "../ui/lazily";
import { ErrorState } from "../ui/states";
import { waysOn } from "./ways-on";

/** Where even this can't be fetched, the words alone must do. */
const LostInBirches = lazily(() =>
  import("~/components/art/lost-in-birches").then(
    (art) => art.LostInBirches,
    () => () => null,
  ),
);

const SignInHere = lazily(() => import("./unsent").then((part) => part.SignInHere));

/** A page that can't be shown, within the frame: what happened and the way on. */
export function Troubled({ status, code, message }: { status: number; code?: string; message?: string }) {
  const t = useT();
  const missing = status === 404;
  if (status === 410)
    return (
      <ErrorState
        drawing={<LostInBirches />}
        title={t("errors:gone_title")}
        text={t("errors:gone_hint")}
        action={<ButtonLink to="/threads">{t("errors:gone_on")}</ButtonLink>}
      />
    );
  const way = waysOn[code ?? ""];
  if (way)
    return (
      <ErrorState
        drawing={<LostInBirches />}
        title={t(way.title)}
        text={message}
        action={<ButtonLink to={way.to}>{t(way.words)}</ButtonLink>}
      />
    );
  const title = missing ? "not_found_title" : status === 403 ? "forbidden_title" : "failed_title";
  return (
    <ErrorState
      drawing={<LostInBirches />}
      title={t(`errors:${title}`)}
      text={!missing && message ? message : t(`errors:${missing ? "not_found_hint" : "failed_hint"}`)}
      action={
        code === "errors:sign_in_first" ? (
          <SignInHere />
        ) : (
          <ButtonLink to="/">{t("errors:go_home")}</ButtonLink>
        )
      }
    />
  );
}
