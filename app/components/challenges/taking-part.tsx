import { Form } from "@remix-run/react";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import type { ChallengePage } from "~/domain/ideas/challenges/reading.server";
import { useT } from "~/i18n/react";
import { Button, ButtonLink } from "../ui/button";
import { Field } from "../ui/field";
import { Lightbulb, Trophy } from "../ui/icons";
import { Notice } from "../ui/notice";
import { Select } from "../ui/select";

type Props = { challenge: ChallengePage; signedIn: boolean; staff: boolean };

/** How to take part while it is open: with a new idea, or one that stands on its board already. */
export function TakingPart({ challenge, signedIn, staff }: Props) {
  const t = useT();
  if (challenge.phase !== "open") return null;
  if (staff) return <p className="text-sm text-ink-faint">{t("challenges:refusal.staff")}</p>;
  return (
    <div className="flex flex-col gap-5">
      <div>
        <ButtonLink to={`/ideas/new?challenge=${challenge.slug}`} tone="primary" size="lg" icon={Lightbulb}>
          {t(signedIn ? "challenges:take_part" : "challenges:sign_in")}
        </ButtonLink>
      </div>
      {challenge.enterable.length > 0 && (
        <details className="text-sm">
          <summary className="tap inline-flex cursor-pointer items-center font-semibold text-spruce-ink">
            {t("challenges:enter_own")}
          </summary>
          <Form
            method="post"
            action={`${challengePath(challenge)}/entries`}
            className="mt-2 flex max-w-xl flex-wrap items-end gap-3"
          >
            <Field label={t("challenges:own_idea")} className="min-w-0 flex-1 basis-56">
              <Select name="ideaId">
                {challenge.enterable.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
            </Field>
            <Button type="submit">{t("challenges:enter")}</Button>
          </Form>
        </details>
      )}
    </div>
  );
}

/** For the winner alone: whether he may be named. His answer can be changed, so both ways stay open. */
export function Consent({ challenge }: { challenge: ChallengePage }) {
  const t = useT();
  if (!challenge.asked) return null;
  const { rank, answer } = challenge.asked;
  const button = (value: "yes" | "no", words: string, primary = false) => (
    <Button type="submit" name="answer" value={value} tone={primary ? "primary" : "quiet"}>
      {words}
    </Button>
  );
  return (
    <Form method="post" action={`${challengePath(challenge)}/consent`} preventScrollReset>
      <Notice
        tone="cloudberry"
        icon={Trophy}
        title={t("challenges:consent.title", { place: t(`challenges:rank.${rank}`) })}
        actions={
          answer === null ? (
            <>
              {button("yes", t("challenges:consent.yes"), true)}
              {button("no", t("challenges:consent.no"))}
            </>
          ) : answer === "yes" ? (
            button("no", t("challenges:consent.change_no"))
          ) : (
            button("yes", t("challenges:consent.change_yes"))
          )
        }
      >
        {answer === null ? t("challenges:consent.text") : t(`challenges:consent.said_${answer}`)}
      </Notice>
    </Form>
  );
}
