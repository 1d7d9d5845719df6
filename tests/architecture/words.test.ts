import { describe, expect, it } from "vitest";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { timelineKinds } from "~/domain/customers/timeline";
import { auditActions } from "~/platform/audit";
import { root, sources } from "./sources";

type Catalogue = { [word: string]: string | Catalogue };

async function catalogues(language: string): Promise<Record<string, string>> {
  const words: Record<string, string> = {};
  const flatten = (at: string, catalogue: Catalogue) => {
    for (const [key, value] of Object.entries(catalogue)) {
      if (typeof value === "string") words[`${at}${key}`] = value;
      else flatten(`${at}${key}.`, value);
    }
  };
  for (const file of readdirSync(join(root, "app/i18n", language))) {
    const name = file.replace(/\.ts$/, "");
    if (["visitor", "member", "staff"].includes(name)) continue;
    const { default: catalogue } = (await import(join(root, "app/i18n", language, file))) as {
      default: Catalogue;
    };
    flatten(`${name}:`, catalogue);
  }
  return words;
}

const en = await catalogues("en");
const fi = await catalogues("fi");
/** Those of the catalogues: room names and draft keys look like words too, and are none. */
const catalogueNames = new Set(Object.keys(en).map((key) => key.split(":")[0]!));
const plural = /_(zero|one|two|few|many|other)$/;
const files = sources("app", "db/seeds").filter((file) => !/^app\/i18n\/(en|fi)\//.test(file.path));

describe("words", () => {
  it("are the same keys in English and Finnish", () => {
    const only = (a: Record<string, string>, b: Record<string, string>) =>
      Object.keys(a).filter((key) => !(key in b));
    expect({ onlyEnglish: only(en, fi), onlyFinnish: only(fi, en) }).toEqual({
      onlyEnglish: [],
      onlyFinnish: [],
    });
  });

  it("take the same values in both languages", () => {
    const names = (words: string) => [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
    const differ = Object.keys(en).filter(
      (key) => !plural.test(key) && key in fi && names(en[key]!) !== names(fi[key]!),
    );
    expect(differ).toEqual([]);
  });

  it("have one word for one deed: what is done is undone, what is not done yet is cancelled", () => {
    const other = (english: RegExp, finnish: RegExp) =>
      Object.keys(en).filter((key) => english.test(en[key]!) && key in fi && !finnish.test(fi[key]!));
    expect(other(/^Undo\b/, /^Kumoa\b/)).toEqual([]);
    expect(other(/^Cancel\b/, /^Peru\b/)).toEqual([]);
  });

  it("quote as a Finn does: ”…” on both sides", () => {
    expect(Object.keys(fi).filter((key) => /[“„]/.test(fi[key]!))).toEqual([]);
  });

  it("exist for each key that the code names, refusal codes among them", () => {
    const exists = (key: string) => key in en || `${key}_other` in en;
    const missing = files.flatMap((file) =>
      [...file.text.matchAll(/["'`]([a-z][\w-]*):([a-z]\w*(?:\.\w+)*)["'`]/gi)]
        .filter(([, name]) => catalogueNames.has(name!))
        .map(([, name, path]) => `${name}:${path}`)
        .filter((key) => !exists(key))
        .map((key) => `${file.path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it("exist for the fixed beginning of each key that is put together", () => {
    const keys = Object.keys(en);
    const missing = files.flatMap((file) =>
      [...file.text.matchAll(/`([a-z][\w-]*:[\w.]*)\$\{/g)]
        .map(([, start]) => start!)
        .filter((start) => catalogueNames.has(start.split(":")[0]!) && !start.endsWith(":"))
        .filter((start) => !keys.some((key) => key.startsWith(start)))
        .map((start) => `${file.path}: ${start}…`),
    );
    expect(missing).toEqual([]);
  });

  it("exist for each kind of a timeline's lines, said to others and to oneself", () => {
    const missing = timelineKinds.flatMap((kind) =>
      [`timeline:kind.${kind}`, `timeline:own.${kind}`].filter((key) => !(key in en)),
    );
    expect(missing).toEqual([]);
  });

  it("exist for each deed of the audit log, in its lines and in its filter", () => {
    const missing = auditActions
      .map((action) => action.replace(".", "_"))
      .flatMap((deed) => [`desk:audit.${deed}`, `desk:audit.kind.${deed}`].filter((key) => !(key in en)));
    expect(missing).toEqual([]);
  });

  it("are all used", () => {
    const all = files.map((file) => file.text).join("\n");
    const composed = [...all.matchAll(/`([a-z][\w-]*:[\w.]*)\$\{/g)].map(([, start]) => start!);
    // Most stand as they are: one walk through the code finds those, instead of one for each.
    const named = new Set(all.match(/[a-z][\w-]*:\w[\w.]*/gi));
    const unused = Object.keys(en).filter((key) => {
      const bare = key.replace(plural, "");
      if (named.has(bare) || named.has(key) || composed.some((start) => key.startsWith(start))) return false;
      return !all.includes(bare);
    });
    // Markdown's refusals are composed from the renderer's codes.
    expect(unused.filter((key) => !key.startsWith("markdown:"))).toEqual([]);
  });
});
