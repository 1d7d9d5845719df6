type RenderedPostProps = {
  /** As renderMarkdown made it, and from nowhere else. */
  html: string;
  /** The language the post is written in, where it is known and differs from the page's. */
  lang?: string;
  className?: string;
};

/** The one place where stored HTML becomes part of a page; an architecture test holds it to that. */
export function RenderedPost({ html, lang, className }: RenderedPostProps) {
  const classes = className ? `prose-post ${className}` : "prose-post";
  return <div className={classes} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
