import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlainPage, type PlainSection } from "~/components/frame/plain-page";
import { translateIn } from "~/i18n/translate.server";
import { contactSection } from "./contact.server";

const parts = ["asking", "writing", "voting", "privately", "thanks", "letters", "keys"] as const;

export function loader({ context }: LoaderFunctionArgs) {
  const t = translateIn(context.language);
  const more: Partial<Record<(typeof parts)[number], Partial<PlainSection>>> = {
    asking: { links: [{ to: "/threads", label: t("help:links.questions") }] },
    voting: { links: [{ to: "/ideas", label: t("help:links.ideas") }] },
    letters: { links: [{ to: "/settings/notifications", label: t("help:links.settings") }] },
    keys: {
      keys: [
        { keys: ["Ctrl", "K"], does: t("help:keys.search") },
        { keys: ["Ctrl", "Enter"], does: t("help:keys.send") },
        { keys: ["Ctrl", "B / I"], does: t("help:keys.bold") },
      ],
    },
  };
  const sections = parts.map((id) => ({
    id,
    title: t(`help:${id}.title`),
    text: t(`help:${id}.text`),
    ...more[id],
  }));
  const contact = contactSection(t);
  contact.links!.push({ to: "/privacy", label: t("help:links.privacy") });
  return { title: t("help:title"), lede: t("help:lede"), sections: [...sections, contact] };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "description", content: data?.lede ?? "" },
];

export default function Help() {
  return <PlainPage {...useLoaderData<typeof loader>()} />;
}
