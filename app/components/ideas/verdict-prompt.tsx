import { Form } from "@remix-run/react";
import { Link } from "~/components/ui/link";
import { verdicts } from "~/domain/ideas/verdict";
import type { OwnVerdict } from "~/domain/ideas/verdicts.server";
import { useT } from "~/i18n/react";
import { Button } from "../ui/button";
import { CircleHelp } from "../ui/icons";
import { Notice } from "../ui/notice";

/** On the page of an idea that one voted for and that was done two weeks ago: the question, answered by one press. */
export function VerdictPrompt({ own, path }: { own: OwnVerdict; path: string }) {
  const t = useT();
  const action = `${path}/verdict`;
  if (own.verdict) {
    return (
      <p className="text-sm text-ink-soft">
        {t("telling:verdict.thanks", { verdict: t(`telling:verdict.${own.verdict}`) })}{" "}
        <Link to={action} className="tap font-semibold text-spruce-ink hover:underline">
          {t("telling:verdict.change")}
        </Link>
      </p>
    );
  }
  return (
    <Notice icon={CircleHelp} title={t("telling:verdict.title")}>
      <p>{t("telling:verdict.lede")}</p>
      <Form method="post" action={action} className="mt-3 flex flex-wrap gap-2">
        {verdicts.map((one) => (
          <Button key={one} type="submit" size="sm" name="verdict" value={one}>
            {t(`telling:verdict.${one}`)}
          </Button>
        ))}
        <Link
          to={action}
          className="tap inline-flex items-center text-sm font-semibold text-spruce-ink hover:underline"
        >
          {t("telling:verdict.words")}
        </Link>
      </Form>
    </Notice>
  );
}
