import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LatelyChanged, LimitsTable, SettingsForm } from "~/components/desk/settings-form";
import { ModerationTabs } from "~/components/desk/moderation-tabs";
import { CircleCheck } from "~/components/ui/icons";
import { Notice } from "~/components/ui/notice";
import { PageHeader } from "~/components/ui/page-header";
import { allowanceOf } from "~/domain/community/allowances";
import { readAuditLog } from "~/domain/moderation/audit-log.server";
import { mayChangeSetting } from "~/domain/moderation/policy";
import { changeSetting } from "~/domain/moderation/settings.server";
import { highestLevel } from "~/domain/moderation/trust";
import { countWaiting } from "~/domain/moderation/waiting.server";
import { useT } from "~/i18n/react";
import { translateIn } from "~/i18n/translate.server";
import { acting, showing } from "~/platform/http/answer.server";
import { allowance } from "~/platform/limit.server";
import { authorize } from "~/platform/refusal";
import { settingNames, settings } from "~/platform/settings";
import { readSettings } from "~/platform/settings.server";

const number = (name: "first_posts_held" | "auto_hide_reports") =>
  z.coerce.number().int().min(0).max(settings[name].max);
const form = z.strictObject({
  registration: z.literal("on").optional(),
  link_previews: z.literal("on").optional(),
  first_posts_held: number("first_posts_held"),
  auto_hide_reports: number("auto_hide_reports"),
});

export async function action({ request, context }: ActionFunctionArgs) {
  return acting(request, form, async (fields) => {
    authorize(mayChangeSetting(context.actor, "registration"));
    const was = await readSettings();
    const wished = settingNames.map(
      (name) => [name, fields[name] === "on" ? 1 : (fields[name] ?? 0)] as const,
    );
    const changed = wished.filter(([name, value]) => value !== was[name]);
    for (const [name, value] of changed) await changeSetting(context.actor, name, value);
    return redirect(`/desk/settings?saved=${changed.length > 0 ? "yes" : "same"}`);
  });
}

export function loader({ request, context }: LoaderFunctionArgs) {
  return showing(async () => {
    authorize(mayChangeSetting(context.actor, "registration"));
    const { lines } = await readAuditLog(context.actor, { action: "setting.changed" });
    return {
      values: await readSettings(),
      lines: lines.slice(0, 5),
      limits: limitsByLevel(),
      saved: new URL(request.url).searchParams.get("saved"),
      counts: await countWaiting(context.actor),
      title: translateIn(context.language)("house:title"),
    };
  });
}

/** As they are in force, one list a kind. */
function limitsByLevel(): { what: string; points: number[] }[] {
  const levels = Array.from({ length: highestLevel + 1 }, (_, level) => level);
  const often = ["thread", "reply", "vote", "reaction", "upload", "flag"] as const;
  const links = ["links", "freeLinks"] as const;
  return [
    ...often.map((what) => ({ what, points: levels.map((level) => allowance(what, level)) })),
    ...links.map((what) => ({ what, points: levels.map((trustLevel) => allowanceOf(what, { trustLevel })) })),
  ];
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Kohtaamo` }];

export default function Settings() {
  const { values, lines, limits, saved, counts } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={t("house:title")} lede={t("house:lede")} />
      <ModerationTabs current="settings" admin counts={counts} />
      {saved && (
        <div role="status" className="mb-6 max-w-3xl">
          <Notice tone="moss" icon={CircleCheck} title={t(saved === "yes" ? "house:saved" : "house:same")} />
        </div>
      )}
      <div className="flex max-w-3xl flex-col gap-12">
        <SettingsForm values={values} problem={useActionData<typeof action>()} />
        <LatelyChanged lines={lines} />
        <LimitsTable limits={limits} />
      </div>
    </>
  );
}
