import { Link } from "~/components/ui/link";
import type { Answered } from "~/domain/ideas/answers";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import { Lock } from "../ui/icons";

/** What the author answered to the board's own questions, or the way to them. Those for staff alone say so. */
export function AnswersGiven({ answered, editPath }: { answered: Answered[]; editPath: string | null }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const words = ({ field, answer }: Answered) => {
    if (field.kind === "yes_no") return t(`ideas:answers.${answer}`);
    if (field.kind === "choice")
      return field.options.find(({ id }) => id === answer)?.label[language] ?? answer;
    if (field.kind === "number") return format.number(Number(answer.replace(",", ".")));
    return answer;
  };
  if (answered.length === 0) return editPath && <EditLink to={editPath} label={t("writing:answers.give")} />;
  return (
    <section aria-label={t("ideas:answers.title")} className="mt-4 rounded-md bg-sunken px-4 py-3">
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[minmax(8rem,auto)_1fr]">
        {answered.map((one) => (
          <div key={one.field.id} className="sm:contents">
            <dt className="text-ink-faint">
              {one.field.label[language]}
              {one.field.staffOnly && (
                <span className="ml-1.5 inline-flex items-center gap-1 text-lake-ink">
                  <Lock aria-hidden className="size-3.5" /> {t("writing:answers.staff_only")}
                </span>
              )}
            </dt>
            <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{words(one)}</dd>
          </div>
        ))}
      </dl>
      {editPath && <EditLink to={editPath} label={t("writing:answers.change")} />}
    </section>
  );
}

function EditLink({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} className="tap mt-2 inline-block text-sm font-semibold text-spruce-ink hover:underline">
      {label}
    </Link>
  );
}
