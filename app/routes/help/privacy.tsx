import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlainPage, type PlainSection } from "~/components/frame/plain-page";
import { translateIn } from "~/i18n/translate.server";
import { contactSection } from "./contact.server";

const parts = ["keep", "why", "who", "cookies", "traces", "consents", "rights"] as const;

export function loader({ context }: LoaderFunctionArgs) {
  const t = translateIn(context.language);
  const sections = parts.map((id): PlainSection => ({
    id,
    title: t(`help:privacy.${id}.title`),
    text: t(`help:privacy.${id}.text`),
    links:
      id === "consents" ? [{ to: "/settings/privacy", label: t("help:links.privacy_settings") }] : undefined,
  }));
  return {
    title: t("help:privacy.title"),
    lede: t("help:privacy.lede"),
    sections: [...sections, contactSection(t)],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Kohtaamo` },
  { name: "description", content: data?.lede ?? "" },
];

export default function Privacy() {
  return <PlainPage {...useLoaderData<typeof loader>()} />;
}
