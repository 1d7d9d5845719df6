import { tagLimits } from "./thread";

/** Tags as people type them, "Talvirenkaat, ajanvaraus": each once, in their order. A code where they can't be taken. */
export function parseTags(text: string): { ok: true; tags: string[] } | { ok: false; code: string } {
  const seen = new Map<string, string>();
  for (const part of text.split(",")) {
    const name = part.trim().replace(/^#/, "").replace(/\s+/g, " ");
    if (name && !seen.has(tagSlug(name))) seen.set(tagSlug(name), name);
  }
  const tags = [...seen.values()];
  if (tags.length > tagLimits.count) return { ok: false, code: "community:refusal.too_many_tags" };
  const fits = (tag: string) =>
    tag.length >= tagLimits.min && tag.length <= tagLimits.max && /[\p{L}\p{N}]/u.test(tag);
  return tags.every(fits) ? { ok: true, tags } : { ok: false, code: "community:refusal.tag_length" };
}

/** What makes two tags the same: case and spaces don't, letters do ("sää" is not "saa"). */
export function tagSlug(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
