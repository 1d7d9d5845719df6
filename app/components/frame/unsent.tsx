import { useLocation } from "@remix-run/react";
import { useId } from "react";
import { useT } from "~/i18n/react";
import { ButtonLink } from "../ui/button";

export interface UnsentWords {
  words: string;
  title: string;
  text: string;
}

/** Under a page that can't be shown any more: what its form brought, since nothing typed may be lost. */
export function Unsent({ words, title, text }: UnsentWords) {
  const id = useId();
  return (
    <section className="mx-auto mt-8 max-w-3xl" aria-labelledby={id}>
      <h2 id={id} className="font-serif text-xl font-medium tracking-tight">
        {title}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">{text}</p>
      <textarea
        readOnly
        aria-labelledby={id}
        rows={10}
        value={words}
        className="w-full rounded-md border border-line-strong bg-raised p-3"
      />
    </section>
  );
}

/** For who has been signed out where he is: in again, and back to this very page. */
export function SignInHere() {
  const t = useT();
  const { pathname, search } = useLocation();
  return (
    <ButtonLink to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} reloadDocument>
      {t("common:frame.signIn")}
    </ButtonLink>
  );
}
