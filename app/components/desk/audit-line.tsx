import { Link } from "~/components/ui/link";
import type { AuditLine as Line } from "~/domain/moderation/audit-log.server";
import { whyFinal } from "~/domain/moderation/undoable";
import type { Language } from "~/i18n/languages";
import { useFormat, useLanguage, useT } from "~/i18n/react";
import type { Translate } from "~/i18n/translate";
import { toPublicId } from "~/platform/ids";
import { isSwitch, type SettingName } from "~/platform/settings";
import { Avatar } from "../ui/avatar";
import { Time } from "../ui/time";
import { UndoDeed } from "./undo-deed";

/** What was done, in words; a deed that has none yet goes by its name. */
export function deedWords(
  t: Translate,
  { action, data }: Pick<Line, "action" | "data">,
  language: Language,
): string {
  // Which of the three it was, and for how long.
  const key = action === "sanction.imposed" && data.kind ? `sanction_${data.kind}` : action.replace(".", "_");
  const scope = action === "case.priority_changed" ? "priority" : "status";
  const plain = action === "trust.set" || action === "setting.changed";
  const word = (value: string | number | null | undefined) => (value ? t(`desk:${scope}.${value}`) : "");
  const words = t(`desk:audit.${key}`, {
    number: String(data.number ?? ""),
    from: plain ? String(data.from ?? "") : word(data.from),
    to: action === "setting.changed" ? settingWords(t, data) : plain ? String(data.to ?? "") : word(data.to),
    name: action === "setting.changed" ? t(`house:${data.name}.title`) : String(data.name ?? ""),
    expression: String(data.expression ?? ""),
    board: String((language === "fi" && data.intoFi) || data.into || ""),
    count: Number(data.days ?? 0),
  });
  return words === `desk:audit.${key}` ? action : words;
}

/** A switch is on or off, everything else a number. */
function settingWords(t: Translate, { name, to }: Line["data"]): string {
  return isSwitch(name as SettingName) ? t(to ? "house:on" : "house:off") : String(to ?? "");
}

/** Where what it is about is worked on. */
const desks: Record<string, (line: Pick<Line, "subjectId" | "data">) => string | null> = {
  release: ({ subjectId }) => `/desk/releases/${toPublicId(subjectId)}`,
  challenge: ({ data }) => (data.slug ? `/desk/challenges/${data.slug}` : null),
  board: ({ subjectId }) => `/desk/boards/${toPublicId(subjectId)}`,
  category: ({ subjectId }) => `/desk/categories/${toPublicId(subjectId)}`,
  segment: ({ subjectId }) => `/desk/segments/${toPublicId(subjectId)}`,
  idea_status: () => "/desk/idea-statuses",
  tag: () => "/desk/tags",
};

function subjectPath({ action, subjectType, subjectId, data }: Line): string | null {
  if (subjectType in desks && !/\.deleted$/.test(action)) return desks[subjectType]!({ subjectId, data });
  if (/^idea\./.test(action) && action !== "idea.answers_changed")
    return `/desk/triage/${toPublicId(subjectId)}`;
  if (subjectType === "case" && data.number) return `/desk/cases/${data.number}`;
  if (/^(sanction|submission|appeal|trust)\./.test(action)) return `/desk/standing/${toPublicId(subjectId)}`;
  if (subjectType === "watched_word") return "/desk/watched-words";
  if (subjectType === "customer") return `/desk/customers/${toPublicId(subjectId)}`;
  if (subjectType === "account") return `/desk/accounts/${toPublicId(subjectId)}`;
  if (subjectType === "thread") return `/threads/${toPublicId(subjectId)}/history`;
  return subjectType === "post" ? `/posts/${toPublicId(subjectId)}/concealment` : null;
}

/** One deed of the log, with its undo while that is possible. `filter` is the log's own, to come back to. */
export function AuditLine({ line, filter = "" }: { line: Line; filter?: string }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const path = subjectPath(line);
  const said = deedWords(t, line, language);
  const about = typeof line.about === "string" ? line.about : (line.about?.[language] ?? line.member);
  const words = about && !said.includes(about) ? `${said}: ${about}` : said;
  const final = line.undo ? null : whyFinal(line.action);
  return (
    <li className="relative flex items-start gap-3 px-3 py-2.5 hover:bg-raised">
      <Avatar name={line.actor.displayName} src={line.actor.avatarUrl} size="sm" className="mt-0.5" />
      <div className="min-w-0 flex-1 text-sm">
        <div className="flex items-baseline justify-between gap-3">
          <p className="min-w-0">
            <span className="font-semibold">{line.actor.displayName}</span>{" "}
            {path ? (
              <Link to={path} className="covered text-ink no-underline">
                {words}
              </Link>
            ) : (
              words
            )}
          </p>
          <Time
            iso={line.at}
            label={format.ago(line.at)}
            title={format.exact(line.at)}
            className="relative shrink-0 text-xs text-ink-faint"
          />
        </div>
        {line.reason && (
          <p className="text-ink-soft">{t("desk:moderation.reason", { reason: line.reason })}</p>
        )}
        {final && <p className="mt-0.5 text-ink-faint">{t(`moderating:undo.final.${final}`)}</p>}
        {line.undo && <UndoDeed id={line.id} undo={line.undo} what={words} filter={filter} />}
      </div>
    </li>
  );
}
