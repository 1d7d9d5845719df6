import { Link } from "~/components/ui/link";
import { challengePath } from "~/domain/ideas/challenges/challenge";
import { useLanguage, useT } from "~/i18n/react";
import { Trophy } from "../ui/icons";

type Props = { challenge: { slug: string; question: { en: string; fi: string } } };

/** On an idea that takes part in a challenge: quietly, in which. */
export function ChallengeChip({ challenge }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <Link
      to={challengePath(challenge)}
      className="tap mb-3 inline-flex items-start gap-1.5 text-sm font-semibold text-cloudberry-ink hover:underline"
    >
      <Trophy aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t("ideas:challenge", { question: challenge.question[language] })}
    </Link>
  );
}
