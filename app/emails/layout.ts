import { translateIn } from "~/i18n/translate.server";
import type { Language } from "~/i18n/languages";
import { env } from "~/platform/env.server";
import { asWords, escapeHtml } from "./wording";

/** Whom a letter goes to. */
export interface Recipient {
  email: string;
  customerId: string;
  language: Language;
  name: string;
}

export interface Body {
  /** In our own words; parts that people have written have gone through asWords. */
  heading: string;
  paragraphs: string[];
  /** Someone's words, with whose they are; a line for each paragraph. */
  quote?: { by?: string; words: string };
  /** Several places to go to, each with a word on it; what people have written has gone through asWords. */
  lists?: { heading?: string; items: { label: string; note?: string; path: string }[] }[];
  /** Where to go from here. The path is ours. */
  action?: { label: string; path: string };
  after?: string[];
  /** Why this letter came. */
  because: string;
  /** With a way to stop letters of its kind. */
  optional?: boolean;
}

const sans = "font-family:Figtree,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const serif = "font-family:Newsreader,Georgia,'Times New Roman',serif";

/** One letter in the house's dress, and the same as plain text. Links are made of APP_URL alone. */
export function layOut(to: Recipient, body: Body): { text: string; html: string } {
  const t = translateIn(to.language);
  const greeting = t("emails:greeting", { name: asWords(to.name, 60) });
  const url = body.action && env().APP_URL + body.action.path;
  const settings = body.optional ? `${env().APP_URL}/settings/notifications` : null;
  const stop = settings && t("emails:stop");
  const signature = t("emails:signature");

  const text = [
    greeting,
    ...body.paragraphs,
    ...(body.lists ?? []).flatMap(({ heading, items }) => [
      heading,
      ...items.map(
        ({ label, note, path }) => `* ${label}\n${note ? `  ${note}\n` : ""}  ${env().APP_URL}${path}`,
      ),
    ]),
    body.quote &&
      `${body.quote.by ? `${body.quote.by}:\n` : ""}${body.quote.words.replace(/^/gm, "> ").replaceAll("\n", "\n>\n")}`,
    url && `${body.action!.label}:\n${url}`,
    ...(body.after ?? []),
    signature,
    `-- \n${body.because}${settings ? `\n${stop}: ${settings}` : ""}`,
  ];

  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
  const lists = (body.lists ?? []).map(({ heading, items }) => {
    const lines = items.map(
      ({ label, note, path }) =>
        `<p style="margin:0 0 14px"><a href="${escapeHtml(env().APP_URL + path)}" style="color:#1c5a41;font-weight:600">${escapeHtml(label)}</a>${note ? `<br><span style="color:#56635f;font-size:14px">${escapeHtml(note)}</span>` : ""}</p>`,
    );
    return (heading ? paragraph(heading) : "") + lines.join("");
  });
  const quote = body.quote
    ? `<div style="margin:4px 0 20px;padding:12px 16px;border-left:3px solid #cfdccf;background:#f3f5ee;border-radius:0 6px 6px 0">${
        body.quote.by
          ? `<div style="font-weight:600;margin-bottom:4px">${escapeHtml(body.quote.by)}</div>`
          : ""
      }${escapeHtml(body.quote.words).replaceAll("\n", "<br><br>")}</div>`
    : "";
  const button = url
    ? `<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;background:#1c5a41;color:#ffffff;text-decoration:none;font-weight:600;padding:13px 22px;border-radius:6px">${escapeHtml(body.action!.label)}</a></p>`
    : "";
  const foot = settings
    ? ` <a href="${escapeHtml(settings)}" style="color:#56635f">${escapeHtml(stop!)}</a>.`
    : "";

  const html = `<!doctype html>
<html lang="${to.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light"><title>${escapeHtml(body.heading)}</title></head>
<body style="margin:0;padding:0;background:#f7f4ec">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f7f4ec"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px;${serif};font-size:22px;font-weight:600;color:#1c5a41">Kohtaamo</td></tr>
<tr><td style="background:#fdfcf9;border:1px solid #e4dfd2;border-radius:6px;padding:32px 28px;${sans};font-size:16px;line-height:1.6;color:#1f2b29">
<h1 style="margin:0 0 18px;${serif};font-size:26px;line-height:1.25;font-weight:500;color:#1f2b29">${escapeHtml(body.heading)}</h1>
${paragraph(greeting)}${body.paragraphs.map(paragraph).join("")}${lists.join("")}${quote}${button}${(body.after ?? []).map(paragraph).join("")}
<p style="margin:24px 0 0;color:#56635f">${escapeHtml(signature)}</p>
</td></tr>
<tr><td style="padding:16px 4px;${sans};font-size:13px;line-height:1.5;color:#56635f">${escapeHtml(body.because)}${foot}</td></tr>
</table></td></tr></table></body></html>`;
  return { text: `${text.filter(Boolean).join("\n\n")}\n`, html };
}
