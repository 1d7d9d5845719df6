import { Form } from "@remix-run/react";
import type { Challenge } from "~/domain/ideas/challenges/finding.server";
import { useT } from "~/i18n/react";
import { Button, buttonClass } from "../ui/button";
import { Section } from "../ui/page-header";

/** What can be done to a challenge besides changing its words. */
export function ChallengeDeeds({ challenge }: { challenge: Challenge }) {
  const t = useT();
  const { announcedAt, endedAt, cancelledAt, resultsAt, phase, slug } = challenge;
  const over = Boolean(cancelledAt || resultsAt);
  const deeds = [
    !announcedAt && !over && ("announce" as const),
    phase !== "coming" && phase !== "closed" && !endedAt && !over && ("end" as const),
    !over && ("cancel" as const),
  ].filter((deed) => deed !== false);
  if (deeds.length === 0) return null;
  return (
    <Section title={t("challenging:deeds")} size="sm">
      <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-card">
        {deeds.map((deed) => (
          <li key={deed} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <p className="min-w-0 flex-1 basis-56 text-sm text-ink-soft">{t(`challenging:${deed}_text`)}</p>
            <Form method="post" action={`/desk/challenges/${slug}/deeds`}>
              {deed === "announce" ? (
                <Button type="submit" name="deed" value={deed} tone="primary">
                  {t("challenging:announce")}
                </Button>
              ) : (
                // There is no way back from these, so they take two presses.
                <details className="group/deed">
                  <summary className={buttonClass({ tone: "quiet" }, "cursor-pointer group-open/deed:mb-2")}>
                    {t(`challenging:${deed}`)}…
                  </summary>
                  <Button type="submit" name="deed" value={deed} tone="danger">
                    {t(`challenging:${deed}_surely`)}
                  </Button>
                </details>
              )}
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
