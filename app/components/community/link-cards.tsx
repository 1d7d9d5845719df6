import type { LinkPreview } from "~/domain/community/link-previews.server";

/** What the linked pages say of themselves, in words alone. */
export function LinkCards({ cards = [] }: { cards?: LinkPreview[] }) {
  return cards.map(({ url, title, description, site }) => (
    <a
      key={url}
      href={url}
      rel="nofollow ugc noopener"
      className="group/card mt-3 block max-w-measure rounded-md border border-line bg-card px-4 py-3 hover:border-line-strong"
    >
      <span className="block text-xs text-ink-faint">{site}</span>
      <span className="block font-semibold text-spruce-ink group-hover/card:underline">{title}</span>
      {description && <span className="mt-0.5 line-clamp-2 text-sm text-ink-soft">{description}</span>}
    </a>
  ));
}
